import { serverAudits } from 'graphql-http';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.stop());

const url = () => `${gateway.url}/graphql`;

test("graphql-http's audits find no error", async () => {
  const results = await Promise.all(serverAudits({ url }).map((audit) => audit.fn()));
  const errors = results.filter(({ status }) => status === 'error');
  expect(results.length).toBeGreaterThan(50);
  expect(errors.map((result) => [result.name, 'reason' in result && result.reason])).toEqual([]);
});

async function post(body: string, contentType = 'application/json'): Promise<[number, string]> {
  const headers = { 'content-type': contentType, authorization: `Bearer ${gateway.adminKey}` };
  const response = await fetch(url(), { method: 'POST', headers, body });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code ?? 'none'];
}

const query = (text: string) => JSON.stringify({ query: text });

test('bad requests have a code each', async () => {
  expect(await post('{ not json')).toEqual([400, 'MALFORMED_JSON']);
  expect(await post('<a/>', 'application/xml')).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  expect(await post(query('x'.repeat(2 * 1024 * 1024)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  expect(await post(query('{ profile('))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  expect(await post(query('{ nothing }'))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  expect(await post(query('query ($a: String!) { profile(userId: $a) { id } }'))).toEqual([
    400,
    'BAD_INPUT',
  ]);
  expect(await post(`[${query('{ __typename }')}]`)).toEqual([400, 'BAD_INPUT']);
});

const nested = (depth: number) =>
  `{ taxonomy { ${'children { '.repeat(depth)} key ${'}'.repeat(depth)} } }`;
const parents = (depth: number) =>
  `{ taxonomy { ${'parent { '.repeat(depth)} key ${'}'.repeat(depth)} } }`;

test('a query that is too deep or too expensive is refused before it runs', async () => {
  expect(await post(query(parents(50)))).toEqual([400, 'QUERY_TOO_DEEP']);
  expect(await post(query(nested(6)))).toEqual([400, 'QUERY_TOO_EXPENSIVE']);
  expect(await post(query(parents(8)))).toEqual([200, 'none']);
  const profiles =
    '{ profiles(first: 100) { edges { node { interests(first: 100) { evidence(first: 20) { text } } } } } }';
  expect(await post(query(profiles))).toEqual([400, 'QUERY_TOO_EXPENSIVE']);
  expect(await post(query('{ __typename '.repeat(9_000)))).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
});

test('a document that was cheap with other variables may be too expensive now', async () => {
  const text = `query ($size: Int, $withEvidence: Boolean!, $key: String!) {
    profiles(first: $size, filter: { category: { key: $key } }) {
      edges { node { interests(first: $size) {
        score evidence(first: 20) @include(if: $withEvidence) { contribution }
      } } }
    }
  }`;
  const ask = (variables: object) => post(JSON.stringify({ query: text, variables }));
  expect(await ask({ size: 100, withEvidence: false, key: 'hg' })).toEqual([200, 'none']);
  expect(await ask({ size: 100, withEvidence: true, key: 'hg' })).toEqual([
    400,
    'QUERY_TOO_EXPENSIVE',
  ]);
  expect(await ask({ size: 3, withEvidence: true, key: 'aa' })).toEqual([200, 'none']);
  expect(await ask({ size: 3, withEvidence: true, key: 5 })).toEqual([400, 'BAD_INPUT']);
});

test('a fragment that holds itself is refused', async () => {
  const text = '{ taxonomy { ...f } } fragment f on Category { parent { ...f } }';
  expect(await post(query(text))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
});

test('a subscription does not run as if it were a query', async () => {
  const text = 'subscription { profileUpdated(userId: "ann") { id } }';
  expect(await post(query(text))).toEqual([400, 'BAD_INPUT']);
});

test('queries run by GET as well', async () => {
  const address = `${url()}?query=${encodeURIComponent('{ taxonomy { key } }')}`;
  const headers = { authorization: `Bearer ${gateway.adminKey}` };
  const { data } = (await (await fetch(address, { headers })).json()) as { data: object };
  expect(data).toMatchObject({ taxonomy: expect.arrayContaining([{ key: 'hg' }]) });
});

test('mutations do not run by GET', async () => {
  const address = `${url()}?query=${encodeURIComponent('mutation { revokeApiKey(id: "1") { id } }')}`;
  const headers = { authorization: `Bearer ${gateway.adminKey}` };
  expect((await fetch(address, { headers })).status).toBe(405);
});

test('variables and keys do not reach the log', async () => {
  await gateway.ask('query ($u: String!) { profile(userId: $u) { id } }', { u: 'ann@example.com' });
  await fetch(`${url()}?query=${encodeURIComponent('{profile(userId:"bob@example.com"){id}}')}`);
  expect(gateway.logged()).toContain('/graphql');
  expect(gateway.logged()).not.toMatch(/example\.com|fak_/);
});

test.each([
  ['a user', 'query ($t: String!) { profile(userId: $t) { id } }'],
  ['a language', 'query ($t: String) { profiles(filter: { language: $t }) { edges { cursor } } }'],
  [
    'a category',
    'query ($t: String!) { profiles(filter: { category: { key: $t } }) { edges { cursor } } }',
  ],
  ['a build', 'mutation ($t: String!) { buildProfile(userId: $t) { id } }'],
  [
    'a key',
    'mutation ($t: String!) { createApiKey(input: { name: $t, scopes: [ADMIN] }) { key } }',
  ],
])('%s with NUL in its name is bad input', async (_, text) => {
  const body = JSON.stringify({ query: text, variables: { t: 'a\0' } });
  expect(await post(body)).toEqual([200, 'BAD_INPUT']);
});

test('an address that is none is refused in our words', async () => {
  const response = await fetch(`${gateway.url}/%ff`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ success: false, code: 'BAD_INPUT' });
});
