import type { Database } from '@facet/database';
import { FacetError } from '@facet/errors';
import { checkPageSize, encodeCursor } from './cursor.ts';
import { listSql } from './list-profiles-sql.ts';
import { toProfilePage, type ProfileRecord } from './profile-row.ts';
import { profileStatement } from './profile-sql.ts';
import { namedStatement, SqlParameters } from './sql-parameters.ts';
import type { ProfileListPage, ProfileListQuery, ProfileOrder, ProfileParts } from './types.ts';

const usualPageSize = 20;
const usualOrder: ProfileOrder = { field: 'BUILT_AT', direction: 'DESC' };

interface Page {
  readonly size: number;
  readonly cursor: string | undefined;
  readonly backwards: boolean;
}

function pageOf({ first, after, last, before }: ProfileListQuery): Page {
  const forwards = first !== undefined || after !== undefined;
  const backwards = last !== undefined || before !== undefined;
  if (forwards && backwards) {
    throw new FacetError('BAD_INPUT', 'Ask for `first` and `after`, or for `last` and `before`.');
  }
  const size = checkPageSize((backwards ? last : first) ?? usualPageSize);
  return { size, cursor: backwards ? before : after, backwards };
}

const reversed = { ASC: 'DESC', DESC: 'ASC' } as const;

function cursorOf({ sortKey, personId }: ProfileRecord): string {
  const key = sortKey instanceof Date ? sortKey.toISOString() : (sortKey ?? 0);
  return encodeCursor({ key, id: personId });
}

function toListPage(
  rows: readonly ProfileRecord[],
  page: Page,
  parts: ProfileParts,
): ProfileListPage {
  const { size, cursor, backwards } = page;
  const hasMore = rows.length > size;
  const shown = rows.slice(0, size);
  if (backwards) shown.reverse();
  const edges = shown.map((row) => ({ cursor: cursorOf(row), profile: toProfilePage(row, parts) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? cursor !== undefined : hasMore,
      hasPreviousPage: backwards ? hasMore : cursor !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/**
 * A page of profiles with what was asked for of each, in one statement; costs the page, not the list.
 * @throws FacetError BAD_INPUT for a page size, cursor or order that cannot be
 */
export async function listProfiles(
  { pool }: Pick<Database, 'pool'>,
  query: ProfileListQuery,
  parts: ProfileParts = {},
): Promise<ProfileListPage> {
  const page = pageOf(query);
  const { field, direction: wanted } = query.orderBy ?? usualOrder;
  const direction = page.backwards ? reversed[wanted] : wanted;
  const parameters = new SqlParameters();
  const list = listSql(
    { filter: query.filter ?? {}, field, direction, cursor: page.cursor, limit: page.size + 1 },
    parameters,
  );
  const statement = profileStatement(list, direction, parts, parameters);
  const { rows } = await pool.query<ProfileRecord>(namedStatement(statement, parameters));
  return toListPage(rows, page, parts);
}
