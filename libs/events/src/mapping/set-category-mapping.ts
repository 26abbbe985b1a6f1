import { inTransaction, type Database } from '@facet/database';
import { FacetError } from '@facet/errors';
import { categorySource } from '../shop/category-source.ts';
import { ownMappings } from '../store/mapping-lock.ts';
import { retryAgainstRivals } from '../store/retry.ts';
import { invalidatePeople } from './invalidate-people.ts';
import { isKnownCategory } from './is-known-category.ts';
import { mappingColumns, toMapping, type CategoryMapping, type MappingRow } from './mapping.ts';

export interface MappingChange {
  readonly mapping: CategoryMapping;
  /** People whose events name this category: a build is due for each. */
  readonly dirtyPersonIds: readonly string[];
}

const setMapping = `
  INSERT INTO category_mapping AS m (source, category_key, origin, updated_at) VALUES ($1, $2, 'ADMIN', now())
  ON CONFLICT (source) DO UPDATE SET category_key = excluded.category_key, origin = 'ADMIN', confidence = NULL, updated_at = now()
  RETURNING ${mappingColumns}`;

const findKey = 'SELECT category_key FROM category_mapping WHERE source = $1';

/**
 * An admin says what a category means; `null`: nothing that is known, so that texts speak for themselves.
 * @throws FacetError BAD_INPUT for an unknown key or an empty source.
 */
export async function setCategoryMapping(
  database: Pick<Database, 'pool'>,
  source: string,
  categoryKey: string | null,
): Promise<MappingChange> {
  const name = categorySource(source);
  if (name === null) throw new FacetError('BAD_INPUT', 'The category to map must have a name.');
  if (categoryKey !== null && !(await isKnownCategory(database.pool, categoryKey))) {
    const message = 'Neither the taxonomy nor a model has a category with this key.';
    throw new FacetError('BAD_INPUT', message);
  }
  return retryAgainstRivals(() =>
    inTransaction(database.pool, async (client) => {
      await ownMappings(client);
      const before = await client.query<{ category_key: string | null }>(findKey, [name]);
      const { rows } = await client.query<MappingRow>(setMapping, [name, categoryKey]);
      const mapping = toMapping(rows[0]);
      const changes = (before.rows[0]?.category_key ?? null) !== categoryKey;
      return {
        mapping,
        dirtyPersonIds: changes ? await invalidatePeople(client, [mapping.id]) : [],
      };
    }),
  );
}
