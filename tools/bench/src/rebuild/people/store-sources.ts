import type { Database } from '@facet/database';
import { storeDemo } from '../../demo/store-demo.ts';
import { demoEvents, endDate } from './demo-events.ts';

/** As ingest stored them, numbered person by person in the order of time; only texts and mappings stay where they are. */
const moveAside = `
  CREATE TABLE source_event AS
    SELECT row_number() OVER (ORDER BY person_id, occurred_at, id) - 1 AS at, event.* FROM event;
  CREATE TABLE source_item AS
    SELECT s.at, i.* FROM event_item i JOIN source_event s ON s.id = i.event_id;
  CREATE UNIQUE INDEX ON source_event (at);
  CREATE INDEX ON source_item (at);
  TRUNCATE person RESTART IDENTITY CASCADE;
  ANALYZE`;

/** Stores the demo's events by the real ingest, and keeps them aside: whom the benchmark builds is made of them. */
export async function storeSources(database: Database): Promise<void> {
  await storeDemo(database, demoEvents(), endDate);
  await database.pool.query(moveAside);
}
