import { seedProfile, seededReview } from '../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await seedProfile(gateway.database, 'ann');
});
afterAll(async () => gateway.stop());

const createKey = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { key apiKey { id name scopes revokedAt } }
}`;

async function keyWith(name: string, ...scopes: string[]): Promise<{ key: string; id: string }> {
  const { data } = await gateway.ask(createKey, { input: { name, scopes } });
  return { key: data.createApiKey.key, id: data.createApiKey.apiKey.id };
}

test('without a key the schema can be read and nothing else', async () => {
  const open = await gateway.ask('{ __typename __schema { queryType { name } } }', {}, null);
  expect(open).toMatchObject({ codes: [], data: { __typename: 'Query' } });
  for (const query of [
    '{ profile(userId: "ann") { id } }',
    '{ taxonomy { key } }',
    '{ system { people } }',
    '{ node(id: "x") { id } }',
    'mutation { ingest(events: []) { accepted } }',
    '{ apiKeys { name } }',
  ]) {
    expect((await gateway.ask(query, {}, null)).codes).toEqual(['UNAUTHENTICATED']);
  }
});

test.each([
  ['Bearer wrong', 401],
  ['Basic YTpi', 401],
  ['nonsense', 401],
])('a wrong key refuses the whole request: %s', async (authorization, status) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('www-authenticate')).toContain('Bearer');
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('a key reads what its scopes allow; the error names the missing one', async () => {
  const { key } = await keyWith('reader', 'PROFILES_READ');
  const { data, codes, messages } = await gateway.ask(
    `{ profile(userId: "ann") { status attributes events(first: 1) { edges { node { action properties } } } } }`,
    {},
    key,
  );
  expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  expect(messages[0]).toContain('profiles:pii');
  expect(data.profile).toMatchObject({
    status: 'FRESH',
    attributes: null,
    events: { edges: [{ node: { action: 'REVIEW', properties: null } }] },
  });
  const write = await gateway.ask('mutation { ingest(events: []) { accepted } }', {}, key);
  expect(write).toMatchObject({ codes: ['FORBIDDEN'], data: null });
  expect((await gateway.ask('{ apiKeys { name } }', {}, key)).messages[0]).toContain('admin');
});

test('profiles:pii shows what is personal', async () => {
  const { key } = await keyWith('personal', 'PROFILES_READ', 'PROFILES_PII');
  const { data, codes } = await gateway.ask(
    `{ profile(userId: "ann") { attributes interests(first: 1) { evidence(first: 3) { text } } } }`,
    {},
    key,
  );
  expect(codes).toEqual([]);
  expect(data.profile.attributes).toEqual({ email: 'ann@example.com' });
  expect(data.profile.interests[0].evidence[2].text).toBe(seededReview);
});

test('a revoked key stops working at once', async () => {
  const { key, id } = await keyWith('short-lived', 'PROFILES_READ');
  expect((await gateway.ask('{ taxonomy { key } }', {}, key)).codes).toEqual([]);
  const { data } = await gateway.ask(`mutation { revokeApiKey(id: "${id}") { revokedAt } }`);
  expect(data.revokeApiKey.revokedAt).not.toBeNull();
  expect((await gateway.ask('{ taxonomy { key } }', {}, key)).status).toBe(401);
});

test('keys are made with a free name and at least one scope', async () => {
  await keyWith('taken', 'ADMIN');
  const ask = async (name: string, scopes: string[]) =>
    (await gateway.ask(createKey, { input: { name, scopes } })).codes;
  expect(await ask('taken', ['ADMIN'])).toEqual(['BAD_INPUT']);
  expect(await ask(' ', ['ADMIN'])).toEqual(['BAD_INPUT']);
  expect(await ask('none', [])).toEqual(['BAD_INPUT']);
  expect((await gateway.ask('mutation { revokeApiKey(id: "0") { id } }')).codes).toEqual([
    'NOT_FOUND',
  ]);
});

test('neither a key nor its hash can be read again', async () => {
  const { key } = await keyWith('hidden', 'ADMIN');
  const stored = await gateway.database.prisma.apiKey.findMany();
  expect(
    JSON.stringify(stored.map(({ hash }) => Buffer.from(hash).toString('utf8'))),
  ).not.toContain(key);
  expect(gateway.logged()).not.toContain(key);
});
