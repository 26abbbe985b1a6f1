import type { Database, MappingOrigin } from '@facet/database';
import { FacetError } from '@facet/errors';
import { mappingColumns, toMapping, type CategoryMapping, type MappingRow } from './mapping.ts';

export interface CategoryMappingQuery {
  /** All origins where absent */
  readonly origin?: MappingOrigin | undefined;
  /** Page size, 1 to 500 */
  readonly first: number;
  /** The `endCursor` of the page before */
  readonly after?: string | null | undefined;
}

export interface CategoryMappingPage {
  readonly mappings: readonly CategoryMapping[];
  /** Pass as `after` to read on; null on an empty page */
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

const mostMappings = 500;

const listMappings = `
  SELECT ${mappingColumns} FROM category_mapping m
  WHERE m.id > $1::int AND ($2::mapping_origin IS NULL OR m.origin = $2::mapping_origin)
  ORDER BY m.id LIMIT $3::int + 1`;

/**
 * The mappings in the order in which they were first seen.
 * @throws FacetError BAD_INPUT for a page size or cursor that is none
 */
export async function listCategoryMappings(
  database: Pick<Database, 'pool'>,
  query: CategoryMappingQuery,
): Promise<CategoryMappingPage> {
  const { origin = null, first, after } = query;
  if (!Number.isInteger(first) || first < 1 || first > mostMappings) {
    throw new FacetError('BAD_INPUT', `A page has 1 to ${mostMappings} mappings.`);
  }
  if (after && !/^\d{1,9}$/.test(after)) {
    throw new FacetError('BAD_INPUT', 'The cursor `after` is not one of ours.');
  }
  const { rows } = await database.pool.query<MappingRow>(listMappings, [
    after || '0',
    origin,
    first,
  ]);
  const mappings = rows.slice(0, first).map(toMapping);
  return { mappings, endCursor: mappings.at(-1)?.id ?? null, hasNextPage: rows.length > first };
}
