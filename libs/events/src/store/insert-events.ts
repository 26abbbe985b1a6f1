import type { Queryable } from '@facet/database';
import type { CheckedEvent } from '../event.ts';

/** An event with the place it takes in its person's history. */
export interface PlacedEvent {
  readonly event: CheckedEvent;
  readonly personId: string;
  readonly version: number;
}

/** In the order of their message ids, so that two transactions can't wait for one another in a circle. */
const insertStatement = `
  INSERT INTO event (person_id, version, message_id, type, action, name, occurred_at, received_at,
    order_id, revenue, currency, rating, properties, context)
  SELECT person_id, version, message_id, type::event_type, action::event_action, name,
    to_timestamp(occurred_at_ms / 1000), to_timestamp(received_at_ms / 1000), order_id, revenue, currency, rating, properties, context
  FROM jsonb_to_recordset($1::jsonb) AS e (person_id bigint, version int, message_id text, type text, action text,
    name text, occurred_at_ms float8, received_at_ms float8, order_id text, revenue float8, currency text, rating float8,
    properties jsonb, context jsonb)
  ORDER BY message_id
  ON CONFLICT (message_id) DO NOTHING
  RETURNING id::text, message_id`;

/** An event that is in the database, by its id there. */
export interface StoredEvent extends PlacedEvent {
  readonly id: string;
}

/** Inserts the events; those whose messageId a rival stored a moment ago are missing in what it returns. */
export async function insertEvents(
  client: Queryable,
  placed: readonly PlacedEvent[],
): Promise<readonly StoredEvent[]> {
  const values = [`[${placed.map(eventRow).join()}]`];
  const { rows } = await client.query<{ id: string; message_id: string }>({
    name: 'events-insert',
    text: insertStatement,
    values,
  });
  const ids = new Map(rows.map((row) => [row.message_id, row.id]));
  return placed.flatMap((each) => {
    const id = ids.get(each.event.messageId);
    return id === undefined ? [] : [{ ...each, id }];
  });
}

/** JSON text; what was serialised when the event was checked goes in as it is. */
function eventRow({ event, personId, version }: PlacedEvent): string {
  const row = JSON.stringify({
    person_id: personId,
    version,
    message_id: event.messageId,
    type: event.identity.type.toUpperCase(),
    action: event.action,
    name: event.name,
    occurred_at_ms: event.occurredAtMs,
    received_at_ms: event.receivedAtMs,
    order_id: event.orderId,
    revenue: event.revenue,
    currency: event.currency,
    rating: event.rating,
  });
  return `${row.slice(0, -1)},"properties":${event.properties},"context":${event.context}}`;
}
