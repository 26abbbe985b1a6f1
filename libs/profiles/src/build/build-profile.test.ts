import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { FacetError } from '@facet/errors';
import { createFoldSettings } from '../fold/settings.ts';
import { differences, toJson } from '../fold/testing/close-to.ts';
import { loadProfilePage } from '../read/load-profiles.ts';
import type { ProfilePage } from '../read/types.ts';
import { createFixtureContext, daysAgo, now } from '../testing/build-fixture.ts';
import { storeEvents, storePerson, type TestEvent } from '../testing/store-events.ts';
import type { BuildContext } from './build-context.ts';
import { buildProfile } from './build-profile.ts';
import { findDirtyPeople } from './find-dirty-people.ts';
import { markAgeingPeople } from './mark-ageing-people.ts';
import { pageSize } from './read-work.ts';
import { recordBuildFailure } from './record-build-failure.ts';

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await createTestDatabase();
});
afterAll(() => postgres.drop());

const everything = {
  interests: { first: 200, evidenceFirst: 20 },
  sentiment: { evidenceFirst: 20 },
  eventParts: { items: true },
} as const;

async function page(personId: string): Promise<ProfilePage> {
  const profile = await loadProfilePage(postgres.database, { personId }, everything);
  if (!profile) throw new Error('no such person');
  return profile;
}

const search = (text: string, days: number): TestEvent => ({
  action: 'SEARCH',
  at: daysAgo(days),
  items: [{ kind: 'SEARCH_QUERY', text }],
});

const year: TestEvent[] = [
  search('garden hose', 200),
  {
    action: 'PURCHASE',
    at: daysAgo(100),
    revenue: 30,
    currency: 'EUR',
    items: [
      { text: 'Hose 20 m', category: { key: 'hg-9-12' }, brand: 'Gardena', price: 20 },
      { text: 'Nozzle', category: { key: 'hg-9' }, brand: 'Gardena', price: 10 },
    ],
  },
  {
    action: 'REVIEW',
    at: daysAgo(90),
    rating: 5,
    items: [{ kind: 'REVIEW', text: 'Splendid hose.', category: { key: 'hg-9-12' } }],
  },
  search('headphones', 3),
  { action: 'REFUND', at: daysAgo(2), revenue: -10, currency: 'EUR' },
];

async function build(context: BuildContext, personId: string): Promise<ProfilePage> {
  await buildProfile(context, personId);
  return page(personId);
}

/** Without what differs between two people who did the same. */
function comparable(profile: ProfilePage): ReturnType<typeof toJson> {
  const parts = { ...profile, personId: '', userId: '', events: null };
  const text = JSON.stringify(toJson(parts), (key, value: unknown) =>
    key === 'id' || key === 'receivedAt' ? undefined : value,
  );
  return toJson(JSON.parse(text));
}

test('a build turns events into a profile whose evidence adds up', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database, 'ada');
  const ids = await storeEvents(postgres.database, personId, year);
  expect(await page(personId)).toMatchObject({ status: 'PENDING', version: 0, builtAt: null });

  expect(await buildProfile(context, personId)).toEqual({
    kind: 'BUILT',
    version: 5,
    eventCount: 5,
    mode: 'FULL',
  });
  const profile = await page(personId);
  expect(profile).toMatchObject({ status: 'FRESH', version: 5, builtAt: now, userId: 'ada' });
  expect(profile.model?.name).toBe('deterministic');
  expect(profile.traits).toMatchObject({
    eventCount: 5,
    orderCount: 1,
    monetaryValue: 20,
    averageOrderValue: 30,
    currency: 'EUR',
    recencyDays: 2,
    topBrands: [{ brand: 'Gardena', score: 1 }],
    firstSeenAt: daysAgo(200),
    language: 'en',
    lifecycleStage: 'ACTIVE',
  });
  for (const interest of profile.interests) {
    const parts = interest.evidence.map(({ contribution }) => contribution);
    expect(parts.reduce((a, b) => a + b, interest.otherContribution)).toBeCloseTo(
      interest.score,
      9,
    );
  }
  const garden = profile.interests.find(({ categoryKey }) => categoryKey === 'hg-9-12');
  expect(garden?.evidence.map(({ event }) => event.id)).toEqual([ids[1], ids[2]]);
  expect(garden?.evidence[0]).toMatchObject({
    text: 'Hose 20 m',
    event: { action: 'PURCHASE', revenue: 30, items: [{ text: 'Hose 20 m' }, { text: 'Nozzle' }] },
  });
  expect(profile.sentiment).toMatchObject({
    reviewCount: 1,
    evidence: [{ text: 'Splendid hose.' }],
    byCategory: [{ categoryKey: 'hg', share: 1 }],
  });
});

test('building after each event equals building once', async () => {
  const context = await createFixtureContext(postgres.database);
  const [steps, once] = [
    await storePerson(postgres.database),
    await storePerson(postgres.database),
  ];
  for (const event of year) {
    await storeEvents(postgres.database, steps, [event]);
    expect(await buildProfile(context, steps)).toMatchObject({ kind: 'BUILT', eventCount: 1 });
  }
  await storeEvents(postgres.database, once, year);
  const [a, b] = [await page(steps), await build(context, once)];
  expect(differences(comparable(a), comparable(b))).toEqual([]);
});

test('only what is new is read, and no text is encoded twice', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('red scarf', 2), search('red scarf', 1)]);
  await buildProfile(context, personId);
  await storeEvents(postgres.database, personId, [search('red scarf', 0)]);
  expect(await buildProfile(context, personId)).toMatchObject({
    mode: 'INCREMENTAL',
    eventCount: 1,
  });
  expect(context.encoder.encoded).toEqual(['red scarf']);
});

test('a person with more events than a page is read in pages', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  const count = pageSize * 2 + 1;
  const events = Array.from({ length: count }, (_, at) => search(`query ${at % 7}`, at / 24));
  await storeEvents(postgres.database, personId, events);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  expect(await buildProfile(context, personId)).toMatchObject({ eventCount: count });
  clearInterval(timer);
  // Whoever holds the lock of the job that runs this has to renew it meanwhile.
  expect(turns).toBeGreaterThan(2);
  expect((await page(personId)).traits?.eventCount).toBe(count);
});

test('sums of another epoch, model or setting are not gone on from', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, year);
  await buildProfile(context, personId);
  const touch = (epochs: number) =>
    postgres.database.pool.query(
      `UPDATE person SET events_version = events_version + 1, fold_epoch = fold_epoch + $2,
         dirty_since = now() WHERE id = $1`,
      [personId, epochs],
    );
  await touch(1);
  expect(await buildProfile(context, personId)).toMatchObject({ mode: 'FULL', eventCount: 5 });
  await touch(0);
  expect(await buildProfile(context, personId)).toMatchObject({ mode: 'INCREMENTAL' });
  await touch(0);
  const other = await createFixtureContext(postgres.database, { stateKey: 'another model' });
  expect(await buildProfile(other, personId)).toMatchObject({ mode: 'FULL', eventCount: 5 });
  expect(createFoldSettings({ halfLifeDays: 10 }).hash).not.toBe(context.settings.hash);
});

test('a build that was overtaken writes nothing', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [
    search('slowly read', 2),
    search('slowly read', 1),
  ]);
  const context = await createFixtureContext(postgres.database);
  // The slow build has read two events; before it writes, a third is stored and built.
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    await storeEvents(postgres.database, personId, year.slice(2, 3));
    encoder.encode = encode;
    await buildProfile(context, personId);
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toEqual({ kind: 'SUPERSEDED' });
  expect(await page(personId)).toMatchObject({ version: 3, status: 'FRESH' });
});

test('a build over events that were corrected meanwhile writes nothing', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('erased while it is built', 1)]);
  const context = await createFixtureContext(postgres.database);
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    await postgres.database.pool.query(
      `UPDATE person SET fold_epoch = fold_epoch + 1, events_version = events_version + 1
       WHERE id = $1`,
      [personId],
    );
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toEqual({ kind: 'SUPERSEDED' });
  expect(await page(personId)).toMatchObject({ status: 'PENDING', version: 0 });
});

test('events stored while a build runs leave the person waiting', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('first of two', 1)]);
  const context = await createFixtureContext(postgres.database);
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    await storeEvents(postgres.database, personId, [search('second of two', 0)]);
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toMatchObject({ kind: 'BUILT', version: 1 });
  expect(await page(personId)).toMatchObject({ status: 'STALE', version: 1 });
  expect(await findDirtyPeople(postgres.database, { limit: 1000, minWaitSeconds: 0 })).toContain(
    personId,
  );
});

test('with nothing to do, or nobody there, nothing happens', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  expect(await buildProfile(context, personId)).toEqual({ kind: 'FRESH' });
  expect(await buildProfile(context, '999999999')).toEqual({ kind: 'GONE' });
  expect(await buildProfile(context, 'nobody')).toEqual({ kind: 'GONE' });
});

test('a build tells who listens', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, year.slice(0, 1));
  const client = await postgres.database.pool.connect();
  try {
    await client.query('LISTEN profile_updated');
    const told = new Promise((resolve) => client.once('notification', resolve));
    await buildProfile(context, personId);
    expect(await told).toMatchObject({ channel: 'profile_updated', payload: personId });
  } finally {
    await client.query('UNLISTEN *');
    client.release();
  }
});

test('a failure shows, is retried after an hour only, and ends with the next build', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, year.slice(0, 1));
  await recordBuildFailure(postgres.database, personId, new Error('secret of the database'));
  expect(await page(personId)).toMatchObject({
    status: 'FAILED',
    lastError: { code: 'INTERNAL', message: expect.not.stringContaining('secret') },
  });
  const dirty = (retryFailedAfterSeconds?: number) =>
    findDirtyPeople(postgres.database, {
      ...{ limit: 1000, minWaitSeconds: 0 },
      ...(retryFailedAfterSeconds === undefined ? {} : { retryFailedAfterSeconds }),
    });
  expect(await dirty()).not.toContain(personId);
  expect(await dirty(0)).toContain(personId);
  await recordBuildFailure(postgres.database, personId, new FacetError('OVERLOADED', 'Too much.'));
  expect((await page(personId)).lastError).toMatchObject({ code: 'OVERLOADED' });
  expect(await build(context, personId)).toMatchObject({ status: 'FRESH', lastError: null });
});

test('profiles that age are built again, those of lapsed people are not', async () => {
  const context = await createFixtureContext(postgres.database, { now: () => daysAgo(-1) });
  const [seen, lapsed] = [
    await storePerson(postgres.database),
    await storePerson(postgres.database),
  ];
  await storeEvents(postgres.database, seen, [search('spade', 3)]);
  await storeEvents(postgres.database, lapsed, [search('spade', 300)]);
  await build(context, seen);
  await build(context, lapsed);
  const ageing = () =>
    markAgeingPeople(postgres.database, { builtBefore: daysAgo(-2), limit: 1000 });
  const found = await ageing();
  expect(found).toContain(seen);
  expect(found).not.toContain(lapsed);
  expect(await ageing()).not.toContain(seen);
  expect(await page(seen)).toMatchObject({ status: 'STALE' });
  expect(await build(context, seen)).toMatchObject({ status: 'FRESH', version: 2 });
});

test('what the model merely guesses of a name does not count', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  const category = { key: 'hg-9-12', origin: 'SUGGESTED' } as const;
  await storeEvents(postgres.database, personId, [
    { action: 'PRODUCT_VIEW', at: daysAgo(1), items: [{ text: 'thing', category }] },
  ]);
  const keys = (await build(context, personId)).interests.map(({ categoryKey }) => categoryKey);
  expect(keys).not.toContain('hg-9-12');
  expect(keys.toSorted()).toEqual(['aa', 'el', 'hg']);
});
