import { taxonomy } from '@facet/taxonomy';
import type { Category } from './category.type.ts';

export function categoryNode(key: string): Category {
  return { nodeType: 'Category', id: key, key };
}

/** null for a key that the taxonomy does not hold. */
export function findCategory(key: string): Category | null {
  return taxonomy.get(key) === undefined ? null : categoryNode(key);
}
