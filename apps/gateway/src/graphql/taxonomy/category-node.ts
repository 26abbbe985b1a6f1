import { taxonomy } from '@facet/taxonomy';
import { toGlobalId } from '../relay/global-id.ts';
import type { Category } from './category.type.ts';

export function categoryNode(key: string): Category {
  return {
    nodeType: 'Category',
    key,
    // Computed when asked for, as most queries do not.
    get id() {
      return toGlobalId('Category', key);
    },
  };
}

/** null for a key that the taxonomy does not hold. */
export function findCategory(key: string): Category | null {
  return taxonomy.get(key) === undefined ? null : categoryNode(key);
}
