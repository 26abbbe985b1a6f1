import type { Database, Queryable } from '@facet/database';
import { isRowId } from '@facet/profiles/sql';
import type { RebuildActionRow, RebuildRow } from '../types.ts';
import { selectRebuilds } from './rebuild-sql.ts';

type RebuildRecord = Omit<RebuildRow, 'actions'> & {
  readonly actions: readonly (Omit<RebuildActionRow, 'at'> & { readonly at: number })[];
};

const toRow = ({ actions, ...record }: RebuildRecord): RebuildRow => ({
  ...record,
  actions: actions.map((action) => ({ ...action, at: new Date(action.at) })),
});

/** One rebuild; null where there is none with this id. */
export async function loadRebuild(client: Queryable, id: string): Promise<RebuildRow | null> {
  if (!isRowId(id)) return null;
  const { rows } = await client.query<RebuildRecord>({
    name: 'rebuilds-load',
    text: `${selectRebuilds} WHERE r.id = $1`,
    values: [id],
  });
  return rows[0] ? toRow(rows[0]) : null;
}

export interface RebuildsQuery {
  readonly limit: number;
  /** Those ordered before this one */
  readonly beforeId?: string | undefined;
}

/** The latest first. */
export async function listRebuilds(
  { pool }: Pick<Database, 'pool'>,
  { limit, beforeId }: RebuildsQuery,
): Promise<readonly RebuildRow[]> {
  const { rows } = await pool.query<RebuildRecord>({
    name: 'rebuilds-list',
    text: `${selectRebuilds} WHERE $1::int8 IS NULL OR r.id < $1 ORDER BY r.id DESC LIMIT $2`,
    values: [beforeId ?? null, limit],
  });
  return rows.map(toRow);
}
