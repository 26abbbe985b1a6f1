import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { createFoldSettings } from '../fold/settings.ts';
import { differences, toJson } from '../fold/testing/close-to.ts';
import type { ProfilePage } from '../read/types.ts';
import { createFixtureContext, daysAgo, now } from '../testing/build-fixture.ts';
import { buildPage, pageOf, search, year } from '../testing/person-history.ts';
import { storeEvents, storePerson } from '../testing/store-events.ts';
import { buildProfile } from './build-profile.ts';
import { pageSize } from './read-work.ts';

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await createTestDatabase();
});
afterAll(() => postgres.drop());

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
  expect(await pageOf(postgres.database, personId)).toMatchObject({
    status: 'PENDING',
    version: 0,
    builtAt: null,
  });

  expect(await buildProfile(context, personId)).toMatchObject({
    kind: 'BUILT',
    version: 5,
    eventCount: 5,
    mode: 'FULL',
  });
  const profile = await pageOf(postgres.database, personId);
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
  const [a, b] = [await pageOf(postgres.database, steps), await buildPage(context, once)];
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
  expect((await pageOf(postgres.database, personId)).traits?.eventCount).toBe(count);
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
  const settings = createFoldSettings({ halfLifeDays: 10 });
  const other = await createFixtureContext(postgres.database, { settings });
  expect(await buildProfile(other, personId)).toMatchObject({ mode: 'FULL', eventCount: 5 });
  expect(await buildProfile(other, personId)).toEqual({ kind: 'FRESH' });
  // Back to the first settings without anything new: what is stored does not fit them.
  expect(await buildProfile(context, personId)).toMatchObject({ mode: 'FULL', eventCount: 5 });
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

test('what the model merely guesses of a name does not count', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  const category = { key: 'hg-9-12', origin: 'SUGGESTED' } as const;
  await storeEvents(postgres.database, personId, [
    { action: 'PRODUCT_VIEW', at: daysAgo(1), items: [{ text: 'thing', category }] },
  ]);
  const keys = (await buildPage(context, personId)).interests.map(({ categoryKey }) => categoryKey);
  expect(keys).not.toContain('hg-9-12');
  expect(keys.toSorted()).toEqual(['aa', 'el', 'hg']);
});
