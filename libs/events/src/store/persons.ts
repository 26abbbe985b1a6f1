import type { Queryable } from '@facet/database';
import { Conflict } from './conflict.ts';

/** An update changes no key, so that identifiers may be added beside it; a merge deletes its source. */
export type PersonLock = 'FOR NO KEY UPDATE' | 'FOR UPDATE';

/**
 * Locks people in the order of their ids and returns their `events_version`.
 * @throws Conflict when one of them is gone: merged into somebody else, or erased.
 */
export async function lockPersons(
  client: Queryable,
  ids: readonly string[],
  lock: PersonLock,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; events_version: number }>({
    name: `events-lock-persons ${lock}`,
    text: `SELECT id::text, events_version FROM person WHERE id = ANY($1::bigint[]) ORDER BY person.id ${lock}`,
    values: [ids],
  });
  if (rows.length !== ids.length) throw new Conflict('a person');
  return new Map(rows.map((row) => [row.id, row.events_version]));
}

/** Their ids. Nobody else can see them before the transaction commits, so they need no lock. */
export async function createPersons(client: Queryable, count: number): Promise<readonly string[]> {
  if (count === 0) return [];
  const { rows } = await client.query<{ id: string }>({
    name: 'events-create-persons',
    text: 'INSERT INTO person (events_version) SELECT 0 FROM generate_series(1, $1::int) RETURNING id::text',
    values: [count],
  });
  return rows.map((row) => row.id);
}
