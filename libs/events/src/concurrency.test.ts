import { createDatabase, type Database } from '@facet/database';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import fc from 'fast-check';
import { ingestBatch, type IngestResult } from './index.ts';

let test_: TestDatabase;
let database: Database;

beforeAll(async () => {
  test_ = await createTestDatabase();
  database = createDatabase({ url: test_.url, maxConnections: 16 });
});

afterAll(async () => {
  await database.close();
  await test_.drop();
});

const concurrentBatches = 48;
const eventsPerBatch = 40;

/** Everything overlaps: people, devices that change hands, texts, categories, message ids. */
function randomEvent(random: () => number): object {
  const pick = (kinds: number) => String(Math.floor(random() * kinds));
  const anonymous = random() < 0.5 ? { anonymousId: `d${pick(12)}` } : {};
  const known = random() < 0.6 || !('anonymousId' in anonymous) ? { userId: `u${pick(8)}` } : {};
  const alias =
    random() < 0.05 && 'userId' in known
      ? { type: 'alias', previousId: `u${pick(8)}` }
      : { type: 'track' };
  const properties = { name: `Thing ${pick(30)}`, category: `kind ${pick(10)}` };
  return {
    ...alias,
    messageId: `m${pick(600)}`,
    ...anonymous,
    ...known,
    event: 'Product Viewed',
    properties,
  };
}

function randomBatches(seed: number): readonly (readonly object[])[] {
  const values = fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    numRuns: 20_000,
    seed,
  });
  let next = 0;
  const random = () => values[next++ % values.length] ?? 0;
  return Array.from({ length: concurrentBatches }, () =>
    Array.from({ length: eventsPerBatch }, () => randomEvent(random)),
  );
}

test('concurrent batches over the same people, texts and messages: all get through, each message once', async () => {
  const batches = randomBatches(7);
  const results: readonly IngestResult[] = await Promise.all(
    batches.map((batch) => ingestBatch(database, { batch }, { receivedAt: new Date() })),
  );
  const messageIds = new Set(
    batches.flat().map((event) => (event as { messageId: string }).messageId),
  );
  const accepted = results.reduce((sum, result) => sum + result.accepted, 0);
  const duplicates = results.reduce((sum, result) => sum + result.duplicates, 0);
  expect(accepted).toBe(messageIds.size);
  expect(accepted + duplicates).toBe(concurrentBatches * eventsPerBatch);
  const { rows } = await database.pool.query<{ problem: string }>(`
    SELECT 'count' AS problem FROM event HAVING count(*) <> ${messageIds.size}
    UNION ALL SELECT 'version' FROM (SELECT person_id FROM event GROUP BY person_id, version HAVING count(*) > 1) twice
    UNION ALL SELECT 'behind' FROM person p JOIN event e ON e.person_id = p.id WHERE e.version > p.events_version
    UNION ALL SELECT 'clean' FROM person WHERE dirty_since IS NULL
    UNION ALL SELECT 'items' FROM event e LEFT JOIN event_item i ON i.event_id = e.id
      WHERE (i.event_id IS NULL) <> (e.type = 'ALIAS')
    UNION ALL SELECT 'two owners' FROM identifier i LEFT JOIN person p ON p.id = i.person_id WHERE p.id IS NULL`);
  expect(rows).toEqual([]);
});

test('the same batch sent many times at once is stored once', async () => {
  const batch = Array.from({ length: 30 }, (_, n) => ({
    type: 'track',
    messageId: `same-${n}`,
    anonymousId: `visitor-${n % 5}`,
    event: 'Products Searched',
    properties: { query: `query ${n % 3}` },
  }));
  const sent = Array.from({ length: 12 }, () =>
    ingestBatch(database, { batch }, { receivedAt: new Date() }),
  );
  const results = await Promise.all(sent);
  expect(results.reduce((sum, result) => sum + result.accepted, 0)).toBe(30);
  expect(
    results
      .filter((result) => result.accepted === 0)
      .every((result) => result.dirtyPersonIds.length === 0),
  ).toBe(true);
  const { rows } = await database.pool.query<object>(
    `SELECT count(DISTINCT person_id)::int AS people, count(*)::int AS events FROM event WHERE message_id LIKE 'same-%'`,
  );
  expect(rows).toEqual([{ people: 5, events: 30 }]);
});
