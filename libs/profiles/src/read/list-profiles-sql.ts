import { FacetError } from '@facet/errors';
import { activeGeneration } from '../generation/active-generation.ts';
import { decodeCursor } from './cursor.ts';
import { isFailed, ownProfile } from './profile-sql.ts';
import type { SqlParameters } from './sql-parameters.ts';
import type { ProfileFilter, ProfileOrder, ProfileStatus } from './types.ts';

/** How each order sorts: the column, its type, and what a cursor holds of it. */
const orders = {
  BUILT_AT: { column: 'f.built_at', type: 'timestamptz', key: 'time' },
  INTEREST_SCORE: { column: 'n.score', type: 'float8', key: 'number' },
  SENTIMENT: { column: 'f.sentiment_score', type: 'float8', key: 'number' },
} as const satisfies Record<ProfileOrder['field'], object>;

const statuses: Readonly<Record<ProfileStatus, string>> = {
  PENDING: `f.person_id IS NULL AND p.dirty_since IS NOT NULL AND (${isFailed}) IS NOT TRUE`,
  FAILED: `p.dirty_since IS NOT NULL AND ${isFailed}`,
  STALE: `p.events_version > f.version AND (${isFailed}) IS NOT TRUE`,
  FRESH: 'p.events_version <= f.version',
};

/** People who were never built are in these two lists alone. */
const holdsUnbuilt = (status?: ProfileStatus): boolean =>
  status === 'PENDING' || status === 'FAILED';

function conditions(filter: ProfileFilter, parameters: SqlParameters): string[] {
  const { category } = filter;
  const when = (value: unknown, type: string, condition: (value: string) => string): string[] =>
    value === undefined ? [] : [condition(parameters.add(value, type))];
  return [
    ...(filter.status ? [statuses[filter.status]] : []),
    ...when(category?.minScore, 'float8', (score) => `n.score >= ${score}`),
    ...when(filter.lifecycleStage, 'lifecycle_stage', (stage) => `f.lifecycle_stage = ${stage}`),
    ...when(filter.sentimentLabel, 'sentiment_label', (label) => `f.sentiment_label = ${label}`),
    ...when(filter.minSentiment, 'float8', (score) => `f.sentiment_score >= ${score}`),
    ...when(filter.maxSentiment, 'float8', (score) => `f.sentiment_score <= ${score}`),
    ...when(filter.builtAfter, 'timestamptz', (time) => `f.built_at > ${time}`),
    ...when(filter.builtBefore, 'timestamptz', (time) => `f.built_at < ${time}`),
    ...when(filter.language, 'text', (language) => `f.traits ->> 'language' = ${language}`),
  ];
}

function beyondCursor(
  cursor: string,
  direction: ProfileOrder['direction'],
  column: string,
  { type, key: keyType }: (typeof orders)[ProfileOrder['field']],
  parameters: SqlParameters,
): string {
  const { key, id } = decodeCursor(cursor, keyType);
  const [value, row] = [parameters.add(key, type), parameters.add(id, 'int8')];
  const sign = direction === 'DESC' ? '<' : '>';
  // The first part is implied by the second; it lets the index on the column skip to the page.
  return `${column} ${sign}= ${value} AND (${column}, p.id) ${sign} (${value}, ${row})`;
}

export interface ListSql {
  readonly filter: ProfileFilter;
  readonly field: ProfileOrder['field'];
  /** The direction to read in; a page before a cursor is read backwards. */
  readonly direction: ProfileOrder['direction'];
  readonly cursor: string | undefined;
  readonly limit: number;
}

interface MatchSql {
  readonly from: string;
  readonly where: readonly string[];
}

/** The people who match a filter, as `person p` with their `profile f`; without a filter everybody. */
export function matchSql(filter: ProfileFilter | undefined, parameters: SqlParameters): MatchSql {
  if (filter === undefined) return { from: 'FROM person p', where: [] };
  const interest = filter.category
    ? `JOIN interest n ON n.person_id = p.id AND n.generation_id = ${activeGeneration}
       AND n.category_key = ${parameters.add(filter.category.key, 'text')}`
    : '';
  const join = holdsUnbuilt(filter.status) ? 'LEFT JOIN' : 'JOIN';
  return {
    from: `FROM person p ${join} profile f ON ${ownProfile} ${interest}`,
    where: conditions(filter, parameters),
  };
}

/** The page's people as (person_id, sort_key). */
export function listSql(list: ListSql, parameters: SqlParameters): string {
  const { filter, field, direction, cursor, limit } = list;
  const order = orders[field];
  if (field === 'INTEREST_SCORE' && !filter.category) {
    throw new FacetError('BAD_INPUT', 'To order by interest, filter by a category.');
  }
  const column =
    holdsUnbuilt(filter.status) && field === 'BUILT_AT'
      ? `coalesce(f.built_at, 'epoch'::timestamptz)`
      : order.column;
  const match = matchSql(filter, parameters);
  const where = [
    ...match.where,
    ...(field === 'SENTIMENT' ? ['f.sentiment_score IS NOT NULL'] : []),
    ...(cursor === undefined ? [] : [beyondCursor(cursor, direction, column, order, parameters)]),
  ];
  return `SELECT p.id AS person_id, ${column} AS sort_key
  ${match.from}
  ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
  ORDER BY ${column} ${direction}, p.id ${direction} LIMIT ${parameters.add(limit, 'int')}`;
}
