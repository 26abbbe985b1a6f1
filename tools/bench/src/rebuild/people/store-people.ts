import type { Database } from '@facet/database';
import { endDate } from './demo-events.ts';

export interface Population {
  readonly people: number;
  readonly eventsPerPerson: number;
  /** Time between two events of a person; unset: as in the demo */
  readonly minutesApart?: number;
}

/** Nobody references what is not there: foreign keys need no check. */
const withoutChecks = 'SET session_replication_role = replica';

const addPeople = `
  INSERT INTO person (events_version, dirty_since) SELECT $2::int, now() FROM generate_series(1, $1)`;

/** For USER_ID 'person-1' and so on, ingest adds further events. */
const addIdentifiers = `
  INSERT INTO identifier (kind, value, person_id) SELECT 'USER_ID', 'person-' || id, id FROM person`;

/** Each person's events are a run of the demo's, one person's beginning at a prime's distance from the next one's. */
const sourceOf = (personId: string, version: string): string =>
  `(${personId} * 7919 + ${version}) % (SELECT count(*) FROM source_event)`;

const addEvents = `
  INSERT INTO event (person_id, version, message_id, type, action, name, occurred_at, received_at,
    order_id, revenue, currency, rating, properties, context)
  SELECT p.id, v, 'bench-' || p.id || '-' || v, s.type, s.action, s.name,
    CASE WHEN $1::float8 > 0 THEN $2::timestamptz - make_interval(secs => 60 * $1 * (p.events_version - v))
      ELSE s.occurred_at END, s.received_at,
    s.order_id, s.revenue, s.currency, s.rating, s.properties, s.context
  FROM person p CROSS JOIN generate_series(1, p.events_version) AS v
  JOIN source_event s ON s.at = ${sourceOf('p.id', 'v')}`;

const addItems = `
  INSERT INTO event_item (event_id, position, kind, text_id, category_mapping_id, product_id, brand,
    price, quantity)
  SELECT e.id, s.position, s.kind, s.text_id, s.category_mapping_id, s.product_id, s.brand, s.price,
    s.quantity
  FROM event e JOIN source_item s ON s.at = ${sourceOf('e.person_id', 'e.version')}`;

/** In place of all people there are, puts some without a profile, with histories made of the demo's events. */
export async function storePeople(
  { pool }: Pick<Database, 'pool'>,
  { people, eventsPerPerson, minutesApart = 0 }: Population,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('TRUNCATE person RESTART IDENTITY CASCADE');
    await client.query(withoutChecks);
    await client.query(addPeople, [people, eventsPerPerson]);
    await client.query(addIdentifiers);
    await client.query(addEvents, [minutesApart, endDate]);
    await client.query(addItems);
    // What autovacuum would do within minutes; the planner needs it now.
    await client.query('VACUUM (ANALYZE)');
  } finally {
    client.release(true);
  }
}
