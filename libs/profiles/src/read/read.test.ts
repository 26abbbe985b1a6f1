import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { buildProfile } from '../build/build-profile.ts';
import { recordBuildFailure } from '../build/record-build-failure.ts';
import { createFixtureContext, daysAgo } from '../testing/build-fixture.ts';
import { storeEvents, storePerson, type TestEvent } from '../testing/store-events.ts';
import { listEvents, loadEvent } from './list-events.ts';
import { listProfiles } from './list-profiles.ts';
import { findPersonByUserId, loadProfilePage, loadProfilePages } from './load-profiles.ts';
import { systemStatus } from './system-status.ts';
import type { ProfileFilter, ProfileListQuery } from './types.ts';

let postgres: TestDatabase;
const ids: Record<string, string> = {};

const view = (key: string, days: number): TestEvent => ({
  action: 'PRODUCT_VIEW',
  at: daysAgo(days),
  items: [{ text: `thing of ${key}`, category: { key } }],
});

const review = (rating: number, days: number): TestEvent => ({
  action: 'REVIEW',
  at: daysAgo(days),
  rating,
  // No text: the stars speak.
  items: [{ category: { key: 'hg' } }],
});

const people: Record<string, readonly TestEvent[]> = {
  gardener: [view('hg-9', 3), view('hg-9-12', 2), review(5, 1)],
  gamer: [view('el', 120), view('el', 119), view('hg', 118), review(1, 110)],
  tailor: [view('aa', 2), view('hg', 1), review(3, 1)],
};

beforeAll(async () => {
  postgres = await createTestDatabase();
  const days = { gardener: 0, gamer: -1, tailor: -2 } as Record<string, number>;
  for (const [name, events] of Object.entries(people)) {
    const context = await createFixtureContext(postgres.database, {
      now: () => daysAgo(days[name] ?? 0),
    });
    const id = await storePerson(postgres.database, name);
    ids[name] = id;
    await storeEvents(postgres.database, id, events);
    await buildProfile(context, id);
  }
  ids['waiting'] = await storePerson(postgres.database, 'waiting');
  await storeEvents(postgres.database, ids['waiting'], [view('hg', 1)]);
  ids['failed'] = await storePerson(postgres.database, 'failed');
  await storeEvents(postgres.database, ids['failed'], [view('hg', 1)]);
  await recordBuildFailure(postgres.database, ids['failed'], new Error('no'));
});
afterAll(() => postgres.drop());

async function names(query: ProfileListQuery): Promise<(string | null)[]> {
  const { edges } = await listProfiles(postgres.database, query);
  return edges.map(({ profile }) => profile.userId);
}

const filtered = (filter: ProfileFilter) => names({ filter });
const inGarden = { category: { key: 'hg' } };

test('a profile reads what was asked for and no more', async () => {
  const reference = { userId: 'gardener' };
  const bare = await loadProfilePage(postgres.database, reference);
  expect(bare).toMatchObject({ interests: [], sentiment: null, events: null, attributes: null });
  const page = await loadProfilePage(postgres.database, reference, {
    interests: { first: 2, evidenceFirst: 1, minScore: 0.3 },
    sentiment: { evidenceFirst: 0 },
    events: { first: 2 },
    attributes: true,
    eventParts: { details: true },
  });
  expect(page).toMatchObject({
    interests: [
      { categoryKey: 'hg', score: 1, evidence: [{ event: { action: 'REVIEW' } }] },
      { categoryKey: 'hg-9', evidence: [{ event: { action: 'PRODUCT_VIEW' } }] },
    ],
    sentiment: { score: 1, label: 'POSITIVE', evidence: [], otherContribution: 1 },
    attributes: {},
    events: {
      edges: [
        { event: { action: 'REVIEW', properties: {}, items: [] } },
        { event: { action: 'PRODUCT_VIEW' } },
      ],
    },
  });
  const [garden] = page?.interests ?? [];
  expect(garden?.otherContribution).toBeGreaterThan(0);
});

test('a brief event lacks what few ask for', async () => {
  const read = async (isBrief: boolean) => {
    const parts = { events: { first: 1 }, eventParts: { isBrief } };
    const page = await loadProfilePage(postgres.database, { userId: 'gardener' }, parts);
    return page?.events?.edges[0]?.event;
  };
  const whole = await read(false);
  const lacking = { receivedAt: null, orderId: null, revenue: null, currency: null, rating: null };
  expect(whole?.receivedAt).toBeInstanceOf(Date);
  expect(await read(true)).toEqual({ ...whole, ...lacking });
});

test('people are found by user id, and unknown ones are not', async () => {
  expect(await findPersonByUserId(postgres.database, 'gamer')).toBe(ids['gamer']);
  expect(await findPersonByUserId(postgres.database, 'nobody')).toBeNull();
  expect(await loadProfilePage(postgres.database, { userId: 'nobody' })).toBeNull();
  expect(await loadProfilePage(postgres.database, { personId: '1; DROP' })).toBeNull();
  const wanted = [ids['tailor'] ?? '', ids['gamer'] ?? '', '999999', 'x'];
  const found = await loadProfilePages(postgres.database, wanted);
  expect(found.map(({ userId }) => userId)).toEqual(['gamer', 'tailor']);
});

test('the list goes through the newest first, page by page, and back again', async () => {
  const first = await listProfiles(postgres.database, { first: 2 });
  expect(first.edges.map(({ profile }) => profile.userId)).toEqual(['tailor', 'gamer']);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const after = first.pageInfo.endCursor ?? '';
  const second = await listProfiles(postgres.database, { first: 2, after });
  expect(second.edges.map(({ profile }) => profile.userId)).toEqual(['gardener']);
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const before = second.pageInfo.startCursor ?? '';
  const back = await listProfiles(postgres.database, { last: 1, before });
  expect(back.edges.map(({ profile }) => profile.userId)).toEqual(['gamer']);
  expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  expect(await names({ last: 2 })).toEqual(['gamer', 'gardener']);
});

test('each order pages without loss or repetition', async () => {
  for (const field of ['BUILT_AT', 'INTEREST_SCORE', 'SENTIMENT'] as const) {
    for (const direction of ['ASC', 'DESC'] as const) {
      const query = { filter: inGarden, orderBy: { field, direction } };
      const whole = await names(query);
      const { edges } = await listProfiles(postgres.database, { ...query, first: 1 });
      const rest = await names({ ...query, after: edges[0]?.cursor ?? '' });
      expect([edges[0]?.profile.userId, ...rest]).toEqual(whole);
      expect(whole.toSorted()).toEqual(['gamer', 'gardener', 'tailor']);
    }
  }
});

test('orders sort by what they say', async () => {
  const by = (field: 'INTEREST_SCORE' | 'SENTIMENT') =>
    names({ filter: inGarden, orderBy: { field, direction: 'DESC' } });
  expect((await by('INTEREST_SCORE'))[0]).toBe('gardener');
  expect(await by('SENTIMENT')).toEqual(['gardener', 'tailor', 'gamer']);
});

test.each<[ProfileFilter, string[]]>([
  [{ category: { key: 'el' } }, ['gamer']],
  [{ category: { key: 'hg', minScore: 0.99 } }, ['gardener']],
  [{ category: { key: 'nothing' } }, []],
  [{ lifecycleStage: 'LAPSED' }, ['gamer']],
  [{ sentimentLabel: 'NEGATIVE' }, ['gamer']],
  [{ minSentiment: 0 }, ['tailor', 'gardener']],
  [{ maxSentiment: 0.5, minSentiment: -0.5 }, ['tailor']],
  [{ builtAfter: daysAgo(-1) }, ['tailor']],
  [{ builtBefore: daysAgo(-1) }, ['gardener']],
  [{ language: 'en' }, ['tailor', 'gamer', 'gardener']],
  [{ language: 'zh' }, []],
  [{ status: 'FRESH' }, ['tailor', 'gamer', 'gardener']],
  [{ status: 'STALE' }, []],
  [{ status: 'PENDING' }, ['waiting']],
  [{ status: 'FAILED' }, ['failed']],
])('a list filtered by %j', async (filter, expected) => {
  expect(await filtered(filter)).toEqual(expected);
});

test.each<[string, ProfileListQuery]>([
  ['no rows', { first: 0 }],
  ['too many rows', { first: 1000 }],
  ['both directions', { first: 1, last: 1 }],
  ['a made-up cursor', { first: 1, after: 'bm9uc2Vuc2U' }],
  ['the cursor of another order', { after: Buffer.from('[0.5,"1"]').toString('base64url') }],
  [
    'an interest order without category',
    { orderBy: { field: 'INTEREST_SCORE', direction: 'ASC' } },
  ],
])('%s is refused', async (_, query) => {
  await expect(listProfiles(postgres.database, query)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

test('events page from the newest on', async () => {
  const personId = ids['gamer'] ?? '';
  const first = await listEvents(postgres.database, personId, { first: 3 }, { items: true });
  expect(first.edges.map(({ event }) => event.action)).toEqual([
    'REVIEW',
    'PRODUCT_VIEW',
    'PRODUCT_VIEW',
  ]);
  expect(first.edges[1]?.event.items[0]).toMatchObject({
    text: 'thing of hg',
    categorySource: 'TAXONOMY hg',
    categoryKey: 'hg',
    categoryOrigin: 'TAXONOMY',
  });
  const after = first.pageInfo.endCursor ?? '';
  const rest = await listEvents(postgres.database, personId, { first: 3, after });
  expect(rest.edges).toHaveLength(1);
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const { event } = first.edges[0] ?? {};
  expect(await loadEvent(postgres.database, event?.id ?? '')).toEqual({ ...event, items: [] });
  expect(await loadEvent(postgres.database, '999999')).toBeNull();
});

test('the system says who waits', async () => {
  const status = await systemStatus(postgres.database);
  expect(status).toMatchObject({ people: 5, events: 12, waitingBuilds: 1, failedBuilds: 1 });
  expect(status.oldestWaitingSeconds).toBeGreaterThanOrEqual(0);
  expect(status.workers).toEqual([]);
  await postgres.database.pool.query('UPDATE person SET dirty_since = NULL');
  expect(await systemStatus(postgres.database)).toMatchObject({
    waitingBuilds: 0,
    oldestWaitingSeconds: null,
  });
});
