import type { Queryable } from '@facet/database';

import type { CheckedEvent } from '../event.ts';

/** An event with the place it takes in its person's history. */
export interface PlacedEvent {
  readonly event: CheckedEvent;
  readonly personId: string;
  readonly version: number;
}

export interface StoredIds {
  /** By text */
  readonly texts: ReadonlyMap<string, string>;
  /** By source */
  readonly mappings: ReadonlyMap<string, string>;
}

/**
 * Events in the order of their message ids, so that two transactions can't wait for one another; only what is
 * really new brings its items along and makes its person dirty.
 */
const insertStatement = `
  WITH stored AS (
    INSERT INTO event (person_id, version, message_id, type, action, name, occurred_at, received_at,
      order_id, revenue, currency, rating, properties, context)
    SELECT person_id, version, message_id, type::event_type, action::event_action, name, to_timestamp(occurred_at_ms / 1000),
      $4::timestamptz, order_id, revenue, currency, rating, properties, context
    FROM jsonb_to_recordset($1::jsonb) AS e (person_id bigint, version int, message_id text, type text, action text,
      name text, occurred_at_ms float8, order_id text, revenue float8, currency text, rating float8,
      properties jsonb, context jsonb)
    ORDER BY message_id
    ON CONFLICT (message_id) DO NOTHING
    RETURNING id, message_id, person_id, version),
  items AS (
    INSERT INTO event_item (event_id, position, kind, text_id, category_mapping_id, product_id, brand, price, quantity)
    SELECT stored.id, position, kind::text_kind, text_id, category_mapping_id, product_id, brand, price, quantity
    FROM jsonb_to_recordset($2::jsonb) AS i (message_id text, position int2, kind text, text_id bigint,
      category_mapping_id int, product_id text, brand text, price float8, quantity float8)
    JOIN stored USING (message_id)),
  touched AS (
    SELECT person_id, max(version) AS version FROM stored GROUP BY person_id)
  UPDATE person SET
    events_version = greatest(person.events_version, touched.version),
    dirty_since = coalesce(person.dirty_since, now()),
    attributes = person.attributes || coalesce(traits.attributes, '{}')
  FROM touched
  LEFT JOIN jsonb_to_recordset($3::jsonb) AS traits (person_id bigint, attributes jsonb) USING (person_id)
  WHERE person.id = touched.person_id
  RETURNING person.id::text, (SELECT count(*) FROM stored)::int AS stored`;

export interface InsertedEvents {
  readonly count: number;
  readonly personIds: readonly string[];
}

/** Inserts the events that are new. Their people must be locked. */
export async function insertEvents(
  client: Queryable,
  placed: readonly PlacedEvent[],
  ids: StoredIds,
  receivedAt: Date,
): Promise<InsertedEvents> {
  const values = [
    JSON.stringify(placed.map(eventRow)),
    JSON.stringify(placed.flatMap(({ event }) => itemRows(event, ids))),
    JSON.stringify(traitRows(placed)),
    receivedAt,
  ];
  const { rows } = await client.query<{ id: string; stored: number }>({
    name: 'events-insert',
    text: insertStatement,
    values,
  });
  return { count: rows[0]?.stored ?? 0, personIds: rows.map((row) => row.id) };
}

function eventRow({ event, personId, version }: PlacedEvent): object {
  return {
    person_id: personId,
    version,
    message_id: event.messageId,
    type: event.identity.type.toUpperCase(),
    action: event.action,
    name: event.name,
    occurred_at_ms: event.occurredAtMs,
    order_id: event.orderId,
    revenue: event.revenue,
    currency: event.currency,
    rating: event.rating,
    properties: event.properties,
    context: event.context,
  };
}

function itemRows(event: CheckedEvent, { texts, mappings }: StoredIds): readonly object[] {
  return event.items.map(
    ({ kind, text, category, productId, brand, price, quantity }, position) => ({
      message_id: event.messageId,
      position,
      kind,
      text_id: text === null ? null : texts.get(text),
      category_mapping_id: category === null ? null : mappings.get(category),
      product_id: productId,
      brand,
      price,
      quantity,
    }),
  );
}

/** Person by person, the traits of all identify calls, later ones over earlier ones. */
function traitRows(placed: readonly PlacedEvent[]): readonly object[] {
  const traits = new Map<string, object>();
  for (const { event, personId } of placed)
    if (event.identity.type === 'identify')
      traits.set(personId, { ...traits.get(personId), ...event.properties });
  return [...traits].map(([person_id, attributes]) => ({ person_id, attributes }));
}
