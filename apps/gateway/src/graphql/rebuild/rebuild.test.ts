import { planRanges } from '@facet/rebuilds';
import { createClient } from 'graphql-sse';
import { seedProfile } from '../../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await seedProfile(gateway.database, 'ann');
  await seedProfile(gateway.database, 'bob');
});
afterAll(() => gateway.stop());

const start = `mutation ($input: StartRebuildInput!) { startRebuild(input: $input) {
  id number status mode scope total done failed skipped rate secondsLeft startedBy endedAt
  model { name } generation { number status } actions { kind actor } } }`;

async function started(input: object) {
  const { data, codes } = await gateway.ask(start, { input });
  expect(codes).toEqual([]);
  return data.startRebuild;
}

const change = async (name: string, id: string) => {
  const text = `mutation ($id: ID!) { ${name}(id: $id) { status actions { kind } } }`;
  return (await gateway.ask(text, { id })).data?.[name];
};

test('a rebuild is ordered, paused, resumed and cancelled, and says by whom', async () => {
  const rebuild = await started({ all: true, mode: 'FULL' });
  expect(rebuild).toMatchObject({
    ...{ status: 'RUNNING', mode: 'FULL', scope: 'ALL', total: 2, done: 0, rate: null },
    ...{ startedBy: 'environment', model: { name: 'seeded' }, generation: { status: 'ACTIVE' } },
    actions: [{ kind: 'STARTED', actor: 'environment' }],
  });
  expect(await change('pauseRebuild', rebuild.id)).toMatchObject({ status: 'PAUSED' });
  expect(await change('resumeRebuild', rebuild.number)).toMatchObject({ status: 'RUNNING' });
  expect(await change('cancelRebuild', rebuild.id)).toMatchObject({
    status: 'CANCELLED',
    actions: ['STARTED', 'PAUSED', 'RESUMED', 'CANCELLED'].map((kind) => ({ kind })),
  });
  expect(await change('retryFailed', rebuild.id)).toMatchObject({ status: 'CANCELLED' });
  const { data } = await gateway.ask(
    `query ($id: ID!) { node(id: $id) { ... on Rebuild { number endedAt } }
       rebuild(id: $id) { status } rebuilds(first: 1) { edges { node { id } } } }`,
    { id: rebuild.id },
  );
  expect(data).toMatchObject({
    node: { number: rebuild.number, endedAt: expect.any(String) },
    rebuild: { status: 'CANCELLED' },
    rebuilds: { edges: [{ node: { id: rebuild.id } }] },
  });
});

test('scopes: some people, a filter; anything else says what is wrong', async () => {
  expect(await started({ userIds: ['ann'] })).toMatchObject({ scope: 'PEOPLE', total: 1 });
  const filter = { category: { key: 'hg' }, builtBefore: '2027-01-01T00:00:00Z' };
  expect(await started({ filter })).toMatchObject({ scope: 'FILTER', total: 2 });
  const refused = async (input: object) => {
    const { codes, messages } = await gateway.ask(start, { input });
    expect(codes).toEqual(['BAD_INPUT']);
    return messages[0];
  };
  expect(await refused({})).toContain('exactly one');
  expect(await refused({ all: true, userIds: ['ann'] })).toContain('exactly one');
  expect(await refused({ userIds: ['ann', 'nobody@example.com'] })).toMatch(/1 of 2 .* index 1/);
  expect(await refused({ all: true, model: 'x' })).toContain('models');
  expect((await gateway.ask(start, { input: { all: true, model: '999' } })).codes).toEqual([
    'NOT_FOUND',
  ]);
  expect(await change('pauseRebuild', '999999')).toBeUndefined();
});

test('an estimate orders nothing', async () => {
  const text = `query ($input: StartRebuildInput!) { estimateRebuild(input: $input) {
    people peopleToBuild textsToEncode seconds } }`;
  const count = () => gateway.database.prisma.rebuild.count();
  const before = await count();
  const { data } = await gateway.ask(text, { input: { all: true, mode: 'FULL' } });
  expect(data.estimateRebuild).toMatchObject({ people: 2, peopleToBuild: 2, textsToEncode: 3 });
  expect(await count()).toBe(before);
});

test('the failed are listed with error and person', async () => {
  const rebuild = await started({ all: true });
  const [person] = await gateway.database.prisma.identifier.findMany({ where: { value: 'bob' } });
  await gateway.database.prisma.rebuildFailure.create({
    data: {
      ...{ rebuildId: BigInt(rebuild.number), personId: person?.personId ?? 0n },
      ...{ errorCode: 'INTERNAL', errorMessage: 'Something went wrong on our side.' },
    },
  });
  const text = `query ($id: ID!) { rebuild(id: $id) { failures(first: 5) { edges { node {
    code message at profile { userId status interests(first: 1) { score } } } }
    pageInfo { hasNextPage } } } }`;
  const { data } = await gateway.ask(text, { id: rebuild.id });
  expect(data.rebuild.failures).toMatchObject({
    edges: [
      { node: { code: 'INTERNAL', profile: { userId: 'bob', interests: [{ score: 0.7 }] } } },
    ],
    pageInfo: { hasNextPage: false },
  });
});

test('progress comes at once and with each step, and ends with the rebuild', async () => {
  const rebuild = await started({ userIds: ['ann'] });
  const client = createClient({
    url: `${gateway.url}/graphql`,
    headers: { authorization: `Bearer ${gateway.adminKey}` },
  });
  const query = `subscription { rebuildProgress(id: "${rebuild.number}") { status } }`;
  const seen: unknown[] = [];
  for await (const { data } of client.iterate({ query })) {
    seen.push(data);
    const { status } = (data as { rebuildProgress: { status: string } }).rebuildProgress;
    if (status === 'RUNNING') await change('pauseRebuild', rebuild.id);
    if (status === 'PAUSED') await change('cancelRebuild', rebuild.id);
  }
  client.dispose();
  expect(seen).toEqual(
    ['RUNNING', 'PAUSED', 'CANCELLED'].map((status) => ({ rebuildProgress: { status } })),
  );
  expect(await (await fetch(`${gateway.url}/metrics`)).text()).toContain('facet_subscriptions 0');
});

test('generations and models are listed; the active one is never removed', async () => {
  const { prisma } = gateway.database;
  const model = await prisma.modelVersion.create({
    data: { name: 'next', version: '2', checksum: 'b'.repeat(64), dimensions: 1 },
  });
  const rebuild = await started({ all: true, model: String(model.id) });
  expect(rebuild.generation).toMatchObject({ status: 'PREPARED' });
  const list = async () =>
    (await gateway.ask('{ models { id name } generations { id status model { name } } }')).data;
  const { models, generations } = await list();
  expect(models).toMatchObject([{ name: 'seeded' }, { id: String(model.id), name: 'next' }]);
  expect(generations).toMatchObject([{ status: 'ACTIVE' }, { status: 'PREPARED' }]);

  const activate = `mutation ($id: ID!, $force: Boolean) {
    activateGeneration(id: $id, force: $force) { mode status } }`;
  expect((await gateway.ask(activate, { id: generations[1].id })).codes).toEqual(['BAD_INPUT']);
  expect((await gateway.ask(activate, { id: generations[1].id, force: true })).data).toEqual({
    activateGeneration: { mode: 'INCREMENTAL', status: 'RUNNING' },
  });
  const read = '{ profile(userId: "ann") { status interests { score } } }';
  expect((await gateway.ask(read)).data.profile).toEqual({ status: 'PENDING', interests: [] });
  const remove = `mutation ($id: ID!) { removeGeneration(id: $id) { status } }`;
  expect((await gateway.ask(remove, { id: generations[1].id })).codes).toEqual(['BAD_INPUT']);
  expect((await gateway.ask(activate, { id: generations[0].id })).codes).toEqual([]);
  expect((await gateway.ask(read)).data.profile.status).toBe('FRESH');
  expect((await gateway.ask(remove, { id: generations[1].id })).data.removeGeneration).toEqual({
    status: 'REMOVING',
  });
  expect((await gateway.ask(activate, { id: generations[1].id })).codes).toEqual(['NOT_FOUND']);
});

test('without the scope admin nothing of it can be read or done', async () => {
  const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }`;
  const input = { name: 'reader', scopes: ['PROFILES_READ'] };
  const { key } = (await gateway.ask(create, { input })).data.createApiKey;
  const { id } = await started({ userIds: ['bob'] });
  for (const query of [
    `{ rebuild(id: "${id}") { status } }`,
    `{ node(id: "${id}") { id } }`,
    '{ rebuilds { edges { node { id } } } }',
    '{ generations { id } }',
    '{ models { id } }',
    '{ estimateRebuild(input: { all: true }) { people } }',
    'mutation { startRebuild(input: { all: true }) { id } }',
    `mutation { cancelRebuild(id: "${id}") { id } }`,
    'mutation { removeGeneration(id: "1") { id } }',
  ]) {
    expect((await gateway.ask(query, {}, key)).codes).toEqual(['FORBIDDEN']);
  }
  expect((await planRanges(gateway.database)).length).toBeGreaterThan(0);
});
