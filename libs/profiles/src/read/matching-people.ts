import type { Database } from '@facet/database';
import { matchSql } from './list-profiles-sql.ts';
import { namedStatement, SqlParameters } from './sql-parameters.ts';
import type { ProfileFilter } from './types.ts';

export interface MatchingRange {
  /** Without one, everybody matches, built or not. */
  readonly filter?: ProfileFilter | undefined;
  /** Ids above this one … */
  readonly afterId: string;
  /** … up to this one */
  readonly lastId: string;
  readonly limit: number;
}

/** The people who match now, by ascending id: a range of them costs the range. */
export async function findMatchingPeople(
  { pool }: Pick<Database, 'pool'>,
  { filter, afterId, lastId, limit }: MatchingRange,
): Promise<string[]> {
  const parameters = new SqlParameters();
  const { from, where } = matchSql(filter, parameters);
  const [after, last] = [parameters.add(afterId, 'int8'), parameters.add(lastId, 'int8')];
  const conditions = [...where, `p.id > ${after}`, `p.id <= ${last}`].join(' AND ');
  const text = `SELECT p.id::text AS id ${from} WHERE ${conditions}
    ORDER BY p.id LIMIT ${parameters.add(limit, 'int')}`;
  const { rows } = await pool.query<{ id: string }>(namedStatement(text, parameters));
  return rows.map(({ id }) => id);
}

/** How many people match now, and the greatest of their ids; `0` and `0` where nobody does. */
export async function countMatchingPeople(
  { pool }: Pick<Database, 'pool'>,
  filter?: ProfileFilter,
): Promise<{ readonly count: number; readonly lastId: string }> {
  const parameters = new SqlParameters();
  const { from, where } = matchSql(filter, parameters);
  const text = `SELECT count(*)::int AS count, coalesce(max(p.id), 0)::text AS "lastId" ${from}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`;
  const { rows } = await pool.query<{ count: number; lastId: string }>(
    namedStatement(text, parameters),
  );
  return rows[0] ?? { count: 0, lastId: '0' };
}
