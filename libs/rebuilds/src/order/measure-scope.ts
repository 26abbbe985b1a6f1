import type { Database } from '@facet/database';
import { countMatchingPeople } from '@facet/profiles';
import type { RebuildScope } from '../types.ts';

export interface MeasuredScope {
  readonly people: number;
  /** The greatest id among them; `0` where there are none */
  readonly lastId: string;
}

const listed = `
  SELECT count(*)::int AS people, coalesce(max(id), 0)::text AS "lastId"
  FROM unnest($1::int8[]) AS id`;

/** How many people a scope holds now. */
export async function measureScope(
  database: Pick<Database, 'pool'>,
  scope: RebuildScope,
): Promise<MeasuredScope> {
  if (scope.kind === 'PEOPLE') {
    const { rows } = await database.pool.query<MeasuredScope>(listed, [scope.personIds]);
    return rows[0] ?? { people: 0, lastId: '0' };
  }
  const filter = scope.kind === 'FILTER' ? scope.filter : undefined;
  const { count, lastId } = await countMatchingPeople(database, filter);
  return { people: count, lastId };
}
