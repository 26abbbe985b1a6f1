import type { Database } from '@facet/database';
import { isRowId } from '../sql/row-id.ts';
import { toEventPage, toEventRow, type EventJson } from './event-json.ts';
import { eventJson, eventPageJson } from './event-sql.ts';
import { namedStatement, SqlParameters } from './sql-parameters.ts';
import type { EventPage, EventPageQuery, EventParts, EventRow } from './types.ts';

/** A page of a person's events, newest first; empty for a person that does not exist. */
export async function listEvents(
  { pool }: Pick<Database, 'pool'>,
  personId: string,
  query: EventPageQuery,
  parts: EventParts = {},
): Promise<EventPage> {
  const parameters = new SqlParameters();
  const person = parameters.add(isRowId(personId) ? personId : '0', 'int8');
  const text = `SELECT ${eventPageJson(person, query, parts, parameters)} AS events`;
  const { rows } = await pool.query<{ events: EventJson[] }>(namedStatement(text, parameters));
  return toEventPage(rows[0]?.events ?? [], query);
}

/** One event; null where it does not exist. */
export async function loadEvent(
  { pool }: Pick<Database, 'pool'>,
  eventId: string,
  parts: EventParts = {},
): Promise<EventRow | null> {
  if (!isRowId(eventId)) return null;
  const parameters = new SqlParameters();
  const id = parameters.add(eventId, 'int8');
  const text = `SELECT ${eventJson(parts)} AS event FROM event e WHERE e.id = ${id}`;
  const { rows } = await pool.query<{ event: EventJson }>(namedStatement(text, parameters));
  return rows[0] ? toEventRow(rows[0].event) : null;
}
