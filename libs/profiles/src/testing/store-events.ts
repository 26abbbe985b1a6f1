import { createHash, randomUUID } from 'node:crypto';
import type { Database, EventAction, MappingOrigin, TextKind } from '@facet/database';

interface TestItem {
  readonly kind?: TextKind;
  readonly text?: string;
  readonly category?: { readonly key: string; readonly origin?: MappingOrigin };
  readonly brand?: string;
  readonly price?: number;
}

export interface TestEvent {
  readonly action: EventAction;
  readonly at: Date;
  readonly revenue?: number;
  readonly currency?: string;
  readonly rating?: number;
  readonly items?: readonly TestItem[];
}

type Pool = Pick<Database, 'pool'>;

async function one<T>({ pool }: Pool, text: string, values: unknown[]): Promise<T> {
  const { rows } = await pool.query(text, values);
  return rows[0] as T;
}

/** @returns the new person's id */
export async function storePerson(database: Pool, userId?: string): Promise<string> {
  const { id } = await one<{ id: string }>(
    database,
    'INSERT INTO person DEFAULT VALUES RETURNING id::text',
    [],
  );
  if (userId !== undefined) {
    await database.pool.query(
      `INSERT INTO identifier (kind, value, person_id) VALUES ('USER_ID', $1, $2)`,
      [userId, id],
    );
  }
  return id;
}

async function storeText(database: Pool, body: string): Promise<string> {
  const hash = createHash('sha256').update(body).digest();
  const { id } = await one<{ id: string }>(
    database,
    `INSERT INTO text (hash, body, language) VALUES ($1, $2, 'en')
     ON CONFLICT (hash) DO UPDATE SET body = EXCLUDED.body RETURNING id::text`,
    [hash, body],
  );
  return id;
}

async function storeMapping(
  database: Pool,
  category: TestItem['category'],
): Promise<number | null> {
  if (!category) return null;
  const { key, origin = 'TAXONOMY' } = category;
  const { id } = await one<{ id: number }>(
    database,
    `INSERT INTO category_mapping (source, category_key, origin, confidence)
     VALUES ($1, $2, $3, CASE WHEN $3 = 'SUGGESTED'::mapping_origin THEN 0.4 END)
     ON CONFLICT (source) DO UPDATE SET source = EXCLUDED.source RETURNING id`,
    [`${origin} ${key}`, key, origin],
  );
  return id;
}

async function storeItem(
  database: Pool,
  eventId: string,
  position: number,
  item: TestItem,
): Promise<void> {
  const textId = item.text === undefined ? null : await storeText(database, item.text);
  const mappingId = await storeMapping(database, item.category);
  await database.pool.query(
    `INSERT INTO event_item (event_id, position, kind, text_id, category_mapping_id, brand, price)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      eventId,
      position,
      item.kind ?? 'PRODUCT_TITLE',
      textId,
      mappingId,
      item.brand ?? null,
      item.price ?? null,
    ],
  );
}

async function storeEvent(database: Pool, personId: string, event: TestEvent): Promise<string> {
  const { version } = await one<{ version: number }>(
    database,
    `UPDATE person SET events_version = events_version + 1,
       dirty_since = coalesce(dirty_since, now())
     WHERE id = $1 RETURNING events_version AS version`,
    [personId],
  );
  const { action, at, revenue = null, currency = null, rating = null } = event;
  const { id } = await one<{ id: string }>(
    database,
    `INSERT INTO event (person_id, version, message_id, type, action, occurred_at, received_at,
       revenue, currency, rating)
     VALUES ($1, $2, $3, 'TRACK', $4, $5, $5, $6, $7, $8) RETURNING id::text`,
    [personId, version, randomUUID(), action, at, revenue, currency, rating],
  );
  for (const [position, item] of (event.items ?? []).entries()) {
    await storeItem(database, id, position, item);
  }
  return id;
}

/** Stores events as ingest would, one by one. @returns their ids */
export async function storeEvents(
  database: Pool,
  personId: string,
  events: readonly TestEvent[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const event of events) ids.push(await storeEvent(database, personId, event));
  return ids;
}
