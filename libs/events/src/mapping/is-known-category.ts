import type { Queryable } from '@facet/database';
import { taxonomy } from '@facet/taxonomy';

/** Whether the taxonomy has this key, or a model that a worker has shown has it among its labels: a shop's own category. */
export async function isKnownCategory(database: Queryable, key: string): Promise<boolean> {
  if (taxonomy.get(key) !== undefined) return true;
  const { rows } = await database.query<{ known: boolean }>(
    'SELECT EXISTS (SELECT FROM model_version WHERE $1 = ANY (categories)) AS known',
    [key],
  );
  return rows[0]?.known === true;
}
