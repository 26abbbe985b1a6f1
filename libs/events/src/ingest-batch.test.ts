import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { ingestBatch, type IngestResult } from './index.ts';

let db: TestDatabase;
const receivedAt = new Date('2026-03-01T12:00:00Z');

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(async () => {
  await db.drop();
});

function ingest(...batch: readonly unknown[]): Promise<IngestResult> {
  return ingestBatch(db.database, { batch }, { receivedAt });
}

async function query(text: string, ...values: readonly unknown[]): Promise<readonly object[]> {
  return (await db.database.pool.query<object>(text, [...values])).rows;
}

const view = (messageId: string, userId: string, name = 'Garden Hose') => ({
  type: 'track',
  messageId,
  userId,
  event: 'Product Viewed',
  properties: { name, category: 'Home & Garden' },
});

const itemsOf = `
  SELECT i.position, i.kind, t.body, t.language, m.source, m.category_key, m.origin, i.product_id, i.brand, i.price, i.quantity
  FROM event e JOIN event_item i ON i.event_id = e.id
  LEFT JOIN text t ON t.id = i.text_id LEFT JOIN category_mapping m ON m.id = i.category_mapping_id
  WHERE e.message_id = $1 ORDER BY i.position`;

test('an order is stored with its items, masked and mapped', async () => {
  const result = await ingest({
    type: 'track',
    messageId: 'order-1',
    userId: 'ann',
    event: 'Order Completed',
    timestamp: '2026-02-01T10:00:00.123Z',
    context: { ip: '10.0.0.1', note: 'ann@mail.example' },
    properties: {
      order_id: 'o1',
      revenue: 30,
      currency: 'usd',
      products: [
        {
          product_id: 'p1',
          name: 'Garden  Hose',
          brand: 'Acme',
          category: 'Home & Garden',
          price: 10,
          quantity: 3,
        },
        { product_id: 2, name: '电话13812345678', category: 'Gizmos' },
      ],
    },
  });
  expect(result).toMatchObject({ accepted: 1, duplicates: 0, rejected: [] });
  const [event] = await query(`SELECT * FROM event WHERE message_id = 'order-1'`);
  expect(event).toMatchObject({
    person_id: result.dirtyPersonIds[0],
    version: 1,
    type: 'TRACK',
    action: 'PURCHASE',
    name: 'Order Completed',
    occurred_at: new Date('2026-02-01T10:00:00.123Z'),
    received_at: receivedAt,
    order_id: 'o1',
    revenue: 30,
    currency: 'USD',
    rating: null,
    context: { ip: '10.0.0.1', note: '[EMAIL]' },
  });
  expect(JSON.stringify(event)).not.toContain('13812345678');
  const garden = { source: 'home & garden', category_key: 'hg', origin: 'TAXONOMY' };
  const unknown = { source: 'gizmos', category_key: null, origin: 'NONE' };
  const product = { kind: 'PRODUCT_TITLE' };
  expect(await query(itemsOf, 'order-1')).toEqual([
    {
      ...product,
      ...garden,
      position: 0,
      body: 'Garden Hose',
      language: 'en',
      product_id: 'p1',
      brand: 'Acme',
      price: 10,
      quantity: 3,
    },
    {
      ...product,
      ...unknown,
      position: 1,
      body: '电话[PHONE]',
      language: 'zh',
      product_id: '2',
      brand: null,
      price: null,
      quantity: 1,
    },
  ]);
});

test('a text is stored once, with the SHA-256 of its body', async () => {
  await ingest(view('text-1', 'tim', 'Blue Vase'), view('text-2', 'tom', ' Blue  Vase'));
  await ingest(view('text-3', 'tim', 'Blue Vase'));
  const texts = await query(
    `SELECT hash = sha256(convert_to(body, 'UTF8')) AS right_hash, count(i.*)::int AS items
     FROM text t JOIN event_item i ON i.text_id = t.id WHERE body = 'Blue Vase' GROUP BY t.id`,
  );
  expect(texts).toEqual([{ right_hash: true, items: 3 }]);
});

test('a known messageId is a duplicate: in the batch, later, and for another person', async () => {
  const first = await ingest(view('dup-1', 'dora'), view('dup-1', 'dora'), view('dup-2', 'dora'));
  expect(first).toMatchObject({ accepted: 2, duplicates: 1 });
  const [before] = await query(`SELECT * FROM person WHERE id = $1`, first.dirtyPersonIds[0]);
  const again = await ingest(view('dup-1', 'dora'), view('dup-2', 'somebody-else'));
  expect(again).toEqual({ accepted: 0, duplicates: 2, rejected: [], dirtyPersonIds: [] });
  expect(await query(`SELECT * FROM person WHERE id = $1`, first.dirtyPersonIds[0])).toEqual([
    before,
  ]);
  expect(await query(`SELECT * FROM identifier WHERE value = 'somebody-else'`)).toEqual([]);
});

test('versions grow by one an event and the person is dirty since the first', async () => {
  const first = await ingest(view('v-1', 'vera'), view('v-2', 'vera'));
  const [before] = (await query(
    `SELECT dirty_since FROM person WHERE id = $1`,
    first.dirtyPersonIds[0],
  )) as [{ dirty_since: Date }];
  await ingest(view('v-2', 'vera'), view('v-3', 'vera'));
  const events = await query(
    `SELECT message_id, version FROM event WHERE message_id LIKE 'v-%' ORDER BY version`,
  );
  expect(events).toEqual([
    { message_id: 'v-1', version: 1 },
    { message_id: 'v-2', version: 2 },
    { message_id: 'v-3', version: 3 },
  ]);
  expect(
    await query(
      `SELECT events_version, fold_epoch, dirty_since FROM person WHERE id = $1`,
      first.dirtyPersonIds[0],
    ),
  ).toEqual([{ events_version: 3, fold_epoch: 0, dirty_since: before.dirty_since }]);
});

test('bad events are rejected alone', async () => {
  const result = await ingest(
    view('good-1', 'gus'),
    { ...view('bad-type', 'gus'), type: 'tracked' },
    { ...view('bad-size', 'gus'), properties: { text: 'x'.repeat(40_000) } },
    'nonsense',
    { ...view('bad-id', ''), anonymousId: null },
    { ...view('bad-1970', 'gus'), timestamp: '1970-01-01T00:00:00Z' },
    { ...view('bad-2100', 'gus'), timestamp: '2100-01-01T00:00:00Z' },
    view('good-2', 'gus'),
  );
  expect(result).toMatchObject({ accepted: 2, duplicates: 0 });
  expect(result.rejected.map(({ index, messageId, code }) => [index, messageId, code])).toEqual([
    [1, 'bad-type', 'UNKNOWN_TYPE'],
    [2, 'bad-size', 'TOO_LARGE'],
    [3, null, 'NOT_AN_OBJECT'],
    [4, 'bad-id', 'MISSING_IDENTITY'],
    [5, 'bad-1970', 'TIMESTAMP_TOO_OLD'],
    [6, 'bad-2100', 'TIMESTAMP_IN_FUTURE'],
  ]);
});

test('characters that PostgreSQL refuses do not stop an event', async () => {
  const event = view('nul', 'nora', 'Tea\u0000pot \ud800!');
  const properties = {
    ...event.properties,
    ['k\u0000ey']: ['\udfff'],
    huge: 1e308,
    infinite: 1e999,
    __proto__: 1,
  };
  expect(await ingest({ ...event, properties, context: { app: '\u0000' } })).toMatchObject({
    accepted: 1,
  });
  expect(await query(itemsOf, 'nul')).toMatchObject([{ body: 'Teapot \ufffd!' }]);
  expect(
    await query(`SELECT properties, context FROM event WHERE message_id = 'nul'`),
  ).toMatchObject([
    { properties: { key: ['\ufffd'], huge: 1e308, infinite: null }, context: { app: '' } },
  ]);
});

test('the latest traits are kept, without contact data', async () => {
  const identify = (messageId: string, traits: object) => ({
    type: 'identify',
    messageId,
    userId: 'ida',
    traits,
  });
  await ingest(
    identify('id-1', { name: 'Ida', email: 'ida@mail.example', city: 'Ulm' }),
    identify('id-2', { city: 'Bonn' }),
  );
  await ingest(identify('id-3', { phone: '+1 202-555-0143', plan: 'pro' }));
  const [person] = await query(
    `SELECT attributes FROM person p JOIN identifier i ON i.person_id = p.id WHERE i.value = 'ida'`,
  );
  expect(person).toEqual({
    attributes: { name: 'Ida', email: '[EMAIL]', city: 'Bonn', phone: '[PHONE]', plan: 'pro' },
  });
});

test('an empty batch is fine', async () => {
  expect(await ingest()).toEqual({ accepted: 0, duplicates: 0, rejected: [], dirtyPersonIds: [] });
});

test('the clock of the batch corrects its events', async () => {
  const sentAt = '2020-01-01T00:10:00Z';
  const batch = [{ ...view('clock', 'cleo'), timestamp: '2020-01-01T00:00:00Z' }];
  await ingestBatch(db.database, { batch, sentAt, context: { library: 'x' } }, { receivedAt });
  expect(await query(`SELECT occurred_at, context FROM event WHERE message_id = 'clock'`)).toEqual([
    { occurred_at: new Date('2026-03-01T11:50:00Z'), context: { library: 'x' } },
  ]);
});
