import type { Database } from '@facet/database';
import { findMatchingPeople, type ProfileFilter } from '@facet/profiles';

export interface PeopleRange {
  readonly filter: ProfileFilter | null;
  /** Only these; empty for everybody who matches */
  readonly personIds: readonly string[];
  readonly afterId: string;
  readonly lastId: string;
  readonly limit: number;
}

const listed = `
  SELECT id::text AS id FROM unnest($1::int8[]) AS id WHERE id > $2 AND id <= $3
  ORDER BY id LIMIT $4`;

/** The people of a rebuild between two ids, by ascending id. */
export async function peopleInRange(
  database: Pick<Database, 'pool'>,
  { filter, personIds, ...range }: PeopleRange,
): Promise<readonly string[]> {
  const { afterId, lastId, limit } = range;
  if (personIds.length === 0) {
    return findMatchingPeople(database, { ...range, filter: filter ?? undefined });
  }
  const { rows } = await database.pool.query<{ id: string }>({
    name: 'rebuilds-listed-people',
    text: listed,
    values: [personIds, afterId, lastId, limit],
  });
  return rows.map(({ id }) => id);
}
