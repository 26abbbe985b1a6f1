import type { Database } from '@facet/database';
import { FacetError } from '@facet/errors';

/** A title that events gave a product, with what the shop says that it is. */
export interface CatalogueTitle {
  /** Of the text */
  readonly id: string;
  readonly title: string;
  /** A key of the taxonomy, or a category of the shop's own */
  readonly categoryKey: string;
}

export interface CatalogueQuery {
  /** Page size, 1 to 500 */
  readonly first: number;
  /** The `endCursor` of the page before */
  readonly after?: string | null | undefined;
}

export interface CataloguePage {
  readonly titles: readonly CatalogueTitle[];
  /** Pass as `after` to read on; null on the last page of all */
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

const mostTitles = 500;
/** Texts a page looks at: reviews and queries lie between the titles. */
const textsLookedAt = 5_000;
/** Items of a text that are looked at for a category: a title may have been seen a million times. */
const itemsLookedAt = 50;

// What a model has suggested is left out: it would learn from itself.
const listTitles = `
  WITH looked_at AS MATERIALIZED (
    SELECT id, body FROM text WHERE id > $1::bigint ORDER BY id LIMIT ${textsLookedAt}),
  titles AS (
    SELECT t.id, t.body, c.category_key
    FROM looked_at t CROSS JOIN LATERAL (
      SELECT m.category_key
      FROM (SELECT kind, category_mapping_id FROM event_item WHERE text_id = t.id LIMIT ${itemsLookedAt}) i
      JOIN category_mapping m ON m.id = i.category_mapping_id
      WHERE i.kind = 'PRODUCT_TITLE' AND m.category_key IS NOT NULL AND m.origin <> 'SUGGESTED'
      LIMIT 1) c
    ORDER BY t.id LIMIT $2::int + 1)
  SELECT l.last::text, l.count::int, t.id::text, t.body, t.category_key
  FROM (SELECT max(id) AS last, count(*) AS count FROM looked_at) l LEFT JOIN titles t ON true
  ORDER BY t.id`;

interface TitleRow {
  /** The last text that was looked at; null where there was none */
  readonly last: string | null;
  readonly count: number;
  readonly id: string | null;
  readonly body: string;
  readonly category_key: string;
}

function toPage(rows: readonly TitleRow[], first: number): CataloguePage {
  const found = rows.flatMap(({ id, body: title, category_key: categoryKey }) =>
    id === null ? [] : [{ id, title, categoryKey }],
  );
  const titles = found.slice(0, first);
  if (found.length > first) {
    return { titles, endCursor: titles.at(-1)?.id ?? null, hasNextPage: true };
  }
  const [{ last = null, count = 0 } = {}] = rows;
  return { titles, endCursor: last, hasNextPage: count === textsLookedAt };
}

/**
 * The titles whose category the shop itself knows, in the order in which they were first seen. A page may hold fewer
 * than it could, even none, and yet have a next one.
 * @throws FacetError BAD_INPUT for a page size or cursor that is none
 */
export async function listCatalogueTitles(
  database: Pick<Database, 'pool'>,
  { first, after }: CatalogueQuery,
): Promise<CataloguePage> {
  if (!Number.isInteger(first) || first < 1 || first > mostTitles) {
    throw new FacetError('BAD_INPUT', `A page has 1 to ${mostTitles} titles.`);
  }
  if (after && !/^\d{1,18}$/.test(after)) {
    throw new FacetError('BAD_INPUT', 'The cursor `after` is not one of ours.');
  }
  const values = [after || '0', first];
  const { rows } = await database.pool.query<TitleRow>(listTitles, values);
  return toPage(rows, first);
}
