import { createHash } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { ingestBatch } from './index.ts';

let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase();
});

afterEach(async () => {
  await db.drop();
});

interface Ids {
  readonly userId?: string;
  readonly anonymousId?: string;
}

const search = (messageId: string, ids: Ids) => ({
  type: 'track',
  messageId,
  ...ids,
  event: 'Products Searched',
  properties: { query: messageId },
});

const identify = (messageId: string, ids: Ids, traits: object = {}) => ({
  type: 'identify',
  messageId,
  ...ids,
  traits,
});

async function ingest(...batch: readonly object[]): Promise<readonly string[]> {
  const result = await ingestBatch(db.database, { batch }, { receivedAt: new Date() });
  expect(result.rejected).toEqual([]);
  return result.dirtyPersonIds;
}

async function rows(text: string): Promise<readonly object[]> {
  return (await db.database.pool.query<object>(text)).rows;
}

const people = () =>
  rows(`
    SELECT array_agg(DISTINCT kind || ' ' || value ORDER BY kind || ' ' || value) AS ids,
      (SELECT array_agg(message_id || ' ' || version ORDER BY version) FROM event WHERE event.person_id = p.id) AS events,
      events_version AS version, fold_epoch AS epoch
    FROM person p LEFT JOIN identifier i ON i.person_id = p.id
    GROUP BY p.id ORDER BY p.id`);

test('who logs in takes along what they did before', async () => {
  const [before] = await ingest(
    search('s1', { anonymousId: 'd' }),
    search('s2', { anonymousId: 'd' }),
  );
  const dirty = await ingest(
    identify('i1', { userId: 'ann', anonymousId: 'd' }),
    search('s3', { anonymousId: 'd' }),
  );
  expect(dirty).toEqual([before]);
  expect(await people()).toEqual([
    {
      ids: ['ANONYMOUS_ID d', 'USER_ID ann'],
      events: ['s1 1', 's2 2', 'i1 3', 's3 4'],
      version: 4,
      epoch: 0,
    },
  ]);
});

test('a second device of a known user is merged into them, with its events above theirs', async () => {
  await ingest(search('u1', { userId: 'ann' }), search('u2', { userId: 'ann' }));
  await ingest(
    search('d1', { anonymousId: 'd' }),
    identify('d2', { anonymousId: 'd' }, { city: 'Ulm', plan: 'free' }),
  );
  await ingest(identify('u3', { userId: 'ann' }, { plan: 'pro' }));
  const dirty = await ingest(search('both', { userId: 'ann', anonymousId: 'd' }));
  expect(dirty).toHaveLength(1);
  expect(await people()).toEqual([
    {
      ids: ['ANONYMOUS_ID d', 'USER_ID ann'],
      events: ['u1 1', 'u2 2', 'u3 3', 'd1 4', 'd2 5', 'both 6'],
      version: 6,
      epoch: 1,
    },
  ]);
  expect(await rows(`SELECT attributes FROM person`)).toEqual([
    { attributes: { city: 'Ulm', plan: 'pro' } },
  ]);
});

test('merging again changes nothing', async () => {
  await ingest(search('u1', { userId: 'ann' }), search('d1', { anonymousId: 'd' }));
  const link = identify('link', { userId: 'ann', anonymousId: 'd' });
  await ingest(link);
  const once = await people();
  expect(await ingest(link)).toEqual([]);
  expect(await people()).toEqual(once);
});

test('a shared device keeps its first user', async () => {
  await ingest(identify('i1', { userId: 'ann', anonymousId: 'd' }));
  await ingest(
    identify('i2', { userId: 'bob', anonymousId: 'd' }),
    search('s1', { anonymousId: 'd' }),
  );
  expect(await people()).toMatchObject([
    { ids: ['ANONYMOUS_ID d', 'USER_ID ann'], events: ['i1 1', 's1 2'] },
    { ids: ['USER_ID bob'], events: ['i2 1'] },
  ]);
});

test('alias joins two users, and their profile and both ids go on as one', async () => {
  const [old] = await ingest(search('o1', { userId: 'old' }));
  await ingest(search('n1', { userId: 'new' }));
  await db.database.pool.query(
    `WITH model AS (
       INSERT INTO model_version (name, version, checksum, dimensions) VALUES ('m', '1', 'c', 1)
       RETURNING id),
     made AS (INSERT INTO generation (model_version_id) SELECT id FROM model RETURNING id)
     INSERT INTO profile (person_id, generation_id, version, built_at)
     SELECT $1, id, 1, now() FROM made`,
    [old],
  );
  await ingest({ type: 'alias', messageId: 'a1', userId: 'new', previousId: 'old' });
  await ingest(search('o2', { userId: 'old' }));
  expect(await people()).toEqual([
    {
      ids: ['USER_ID new', 'USER_ID old'],
      events: ['n1 1', 'o1 2', 'a1 3', 'o2 4'],
      version: 4,
      epoch: 1,
    },
  ]);
  expect(await rows('SELECT * FROM profile')).toEqual([]);
});

test('several people become one in one batch', async () => {
  await ingest(...['a', 'b', 'c'].map((id) => search(id, { userId: id })));
  await ingest(
    { type: 'alias', messageId: 'ab', userId: 'b', previousId: 'a' },
    { type: 'alias', messageId: 'bc', userId: 'c', previousId: 'b' },
  );
  expect(await people()).toEqual([
    {
      ids: ['USER_ID a', 'USER_ID b', 'USER_ID c'],
      events: ['c 1', 'a 2', 'b 3', 'ab 4', 'bc 5'],
      version: 5,
      epoch: 1,
    },
  ]);
});

test('of an e-mail address only the hash is an identifier, and it joins nobody', async () => {
  await ingest(identify('i1', { userId: 'ann' }, { email: ' Ann@Mail.Example ' }));
  await ingest(identify('i2', { anonymousId: 'd' }, { email: 'ann@mail.example' }));
  expect(await people()).toMatchObject([{ events: ['i1 1'] }, { ids: ['ANONYMOUS_ID d'] }]);
  expect(await rows(`SELECT value FROM identifier WHERE kind = 'EMAIL_HASH'`)).toEqual([
    { value: createHash('sha256').update('ann@mail.example').digest('hex') },
  ]);
});
