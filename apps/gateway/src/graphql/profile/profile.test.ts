import { execute, parse } from 'graphql';
import { seedProfile } from '../../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';
import type { GraphQLContext } from '../context.ts';
import { toGlobalId } from '../relay/global-id.ts';
import { createSchema } from '../schema.ts';

let gateway: TestGateway;
let eventIds: readonly string[];
beforeAll(async () => {
  gateway = await startTestGateway();
  ({ eventIds } = await seedProfile(gateway.database, 'ann'));
  await seedProfile(gateway.database, 'bob');
  const pending = { identifiers: { create: { kind: 'USER_ID' as const, value: 'new' } } };
  await gateway.database.prisma.person.create({ data: { ...pending, eventsVersion: 1 } });
});
afterAll(async () => gateway.stop());

const page = `
  fragment Page on Profile {
    id userId status version builtAt lastError { code } model { name }
    traits { eventCount firstSeenAt lifecycleStage activeHours }
    interests(first: 2) {
      category { key name chinese: name(language: ZH) parent { key } }
      score strength trend otherContribution
      evidence(first: 2) { contribution text event { id action items { kind text } } }
    }
    sentiment {
      score label reviewCount otherContribution
      evidence { contribution text }
      byCategory { category { key } share score evidence(first: 0) { contribution } otherContribution }
    }
    events(first: 2) { edges { cursor node { id action } } pageInfo { hasNextPage endCursor } }
  }`;

test('a profile page: interests, evidence that adds up, sentiment, traits, events', async () => {
  const { data, codes } = await gateway.ask(`${page} { profile(userId: "ann") { ...Page } }`);
  expect(codes).toEqual([]);
  const [garden, apparel] = data.profile.interests;
  expect(garden.category).toEqual({
    ...{ key: 'hg', name: 'Home & Garden', parent: null },
    chinese: expect.stringMatching(/\p{Script=Han}/u),
  });
  expect(garden.evidence.map((e: { text: string }) => e.text)).toEqual([
    'garden spade',
    'Spade, forged',
  ]);
  expect(0.4 + 0.2 + garden.otherContribution).toBeCloseTo(0.7, 12);
  expect(apparel).toMatchObject({ score: 0.3, evidence: [], otherContribution: 0.3 });
  expect(data.profile.sentiment).toMatchObject({
    ...{ score: 0.8, label: 'POSITIVE', reviewCount: 1, otherContribution: 0 },
    byCategory: [{ category: { key: 'hg' }, evidence: [], otherContribution: 0.8 }],
  });
  expect(data.profile.traits).toMatchObject({ eventCount: 3, lifecycleStage: 'ACTIVE' });
  expect(data.profile.events.edges.map((e: { node: { action: string } }) => e.node.action)).toEqual(
    ['REVIEW', 'PRODUCT_VIEW'],
  );
  expect(data.profile.events.pageInfo.hasNextPage).toBe(true);
});

test.each([
  ['profile', `${page} { profile(userId: "ann") { ...Page } }`],
  ['profiles', `${page} { profiles(first: 2) { edges { node { ...Page } } } }`],
])('%s costs one SQL statement', async (_name, query) => {
  let statements = 0;
  const { pool } = gateway.database;
  const counting = new Proxy(pool, {
    get: (target, key) => {
      if (key === 'query') statements += 1;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const actor = { kind: 'key', keyName: 'test', scopes: new Set(['admin']) };
  const services = { database: { pool: counting, prisma: gateway.database.prisma } };
  const contextValue = { actor, services } as unknown as GraphQLContext;
  const { errors } = await execute({
    schema: createSchema(),
    document: parse(query),
    contextValue,
  });
  expect(errors).toBeUndefined();
  expect(statements).toBe(1);
});

test('aliases of a field each get their own part', async () => {
  const { data, codes } = await gateway.ask(`{ profile(userId: "ann") {
    one: interests(first: 1) { score evidence(first: 3) { contribution } otherContribution }
    strong: interests(minScore: 0.5) { score evidence(first: 1) { contribution } otherContribution }
    all: interests { score }
    last: events(first: 1) { edges { node { action } } }
    three: events(first: 3) { edges { node { action } } }
  } }`);
  expect(codes).toEqual([]);
  const { one, strong, all, last, three } = data.profile;
  expect(one).toHaveLength(1);
  expect(one[0].evidence).toHaveLength(3);
  expect(one[0].otherContribution).toBeCloseTo(0, 12);
  expect(strong).toHaveLength(1);
  expect(strong[0].evidence).toHaveLength(1);
  expect(strong[0].otherContribution).toBeCloseTo(0.3, 12);
  expect(all).toHaveLength(2);
  expect([last.edges.length, three.edges.length]).toEqual([1, 3]);
});

test('a selection known from before is read with its variables of now', async () => {
  const query = `query ($userId: String!, $first: Int!, $few: Boolean!) {
    profile(userId: $userId) {
      interests(first: 1) { evidence(first: $first) { event { id ...Money @skip(if: $few) } } }
    }
  }
  fragment Money on Event { receivedAt revenue }`;
  const ask = async (first: number, few: boolean) => {
    const { data } = await gateway.ask(query, { userId: 'ann', first, few });
    return data.profile.interests[0].evidence.map(({ event }: { event: object }) => event);
  };
  const id = toGlobalId('Event', eventIds[0] ?? '');
  expect(await ask(1, true)).toEqual([{ id }]);
  const receivedAt = expect.stringMatching(/^2026-01-/);
  expect(await ask(2, false)).toEqual([
    { id, receivedAt, revenue: null },
    expect.objectContaining({ receivedAt }),
  ]);
  expect(await ask(0, false)).toEqual([]);
});

test('an unknown user is null, a known one without a profile is PENDING', async () => {
  const { data } = await gateway.ask(`{
    unknown: profile(userId: "nobody") { id }
    pending: profile(userId: "new") { status version builtAt interests { score } traits { eventCount } }
  }`);
  expect(data).toEqual({
    unknown: null,
    pending: {
      ...{ status: 'PENDING', version: 0, builtAt: null, interests: [] },
      traits: { eventCount: 0 },
    },
  });
});

test('node finds profiles, events and categories by their ids', async () => {
  const { data } = await gateway.ask(
    `{ profile(userId: "ann") { id events(first: 1) { edges { node { id } } } interests(first: 1) { category { id } } } }`,
  );
  const ids = {
    profile: data.profile.id,
    event: data.profile.events.edges[0].node.id,
    category: data.profile.interests[0].category.id,
  };
  const query = `query ($profile: ID!, $event: ID!, $category: ID!) {
    profile: node(id: $profile) { id ... on Profile { userId interests(first: 1) { score } } }
    event: node(id: $event) { id ... on Event { action items { text } properties } }
    category: node(id: $category) { ... on Category { key children { key } } }
    nothing: node(id: "bm90aGluZw") { id }
  }`;
  const found = await gateway.ask(query, ids);
  expect(found.codes).toEqual([]);
  expect(found.data.profile).toEqual({
    ...{ id: ids.profile, userId: 'ann' },
    interests: [{ score: 0.7 }],
  });
  expect(found.data.event).toMatchObject({
    action: 'REVIEW',
    items: [{ text: 'the spade is wonderful' }],
    properties: { said: 'the spade is wonderful' },
  });
  expect(found.data.category).toMatchObject({ key: 'hg' });
  expect(found.data.category.children.length).toBeGreaterThan(5);
  expect(found.data.nothing).toBeNull();
  expect(eventIds).toHaveLength(3);
});

const list = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ProfileFilter, $orderBy: ProfileOrder) {
  profiles(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    edges { cursor node { userId } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

test('a list is read forwards and backwards, filtered and ordered', async () => {
  const read = async (variables: object) => {
    const { data, codes } = await gateway.ask(list, variables);
    expect(codes).toEqual([]);
    const { edges, pageInfo } = data.profiles;
    return { users: edges.map((e: { node: { userId: string } }) => e.node.userId), pageInfo };
  };
  const first = await read({ first: 1 });
  const second = await read({ first: 1, after: first.pageInfo.endCursor });
  expect(new Set([...first.users, ...second.users])).toEqual(new Set(['ann', 'bob']));
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect(second.pageInfo.hasNextPage).toBe(false);
  const back = await read({ last: 1, before: second.pageInfo.startCursor });
  expect(back.users).toEqual(first.users);
  const interested = { category: { key: 'hg', minScore: 0.6 }, lifecycleStage: null };
  const orderBy = { field: 'INTEREST_SCORE', direction: 'ASC' };
  expect((await read({ filter: interested, orderBy })).users).toHaveLength(2);
  expect((await read({ filter: { category: { key: 'hg', minScore: 0.8 } } })).users).toEqual([]);
  expect((await read({ filter: { builtAfter: '2027-01-01T00:00:00Z' } })).users).toEqual([]);
});

test.each([
  [{ first: 0 }],
  [{ first: 101 }],
  [{ first: 1, last: 1 }],
  [{ first: -1 }],
  [{ first: 1, after: 'no cursor' }],
  [{ orderBy: { field: 'INTEREST_SCORE' } }],
])('a list asked for wrongly is BAD_INPUT: %j', async (variables) => {
  expect((await gateway.ask(list, variables)).codes).toEqual(['BAD_INPUT']);
});

test('a size out of range is BAD_INPUT', async () => {
  const ask = async (field: string) =>
    (await gateway.ask(`{ profile(userId: "ann") { ${field} } }`)).codes;
  expect(await ask('interests(first: 1000) { score }')).toEqual(['BAD_INPUT']);
  expect(await ask('interests { evidence(first: 21) { contribution } }')).toEqual(['BAD_INPUT']);
  expect(await ask('events(first: 0) { pageInfo { hasNextPage } }')).toEqual(['BAD_INPUT']);
});
