import type { Database } from '@facet/database';
import { isKnownCategory } from '@facet/events';
import type { Category } from './category.type.ts';

export function categoryNode(key: string): Category {
  return { nodeType: 'Category', id: key, key };
}

/** null for a key that neither the taxonomy nor a model holds. */
export async function findCategory(database: Database, key: string): Promise<Category | null> {
  return (await isKnownCategory(database.pool, key)) ? categoryNode(key) : null;
}
