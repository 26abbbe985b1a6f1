import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { seedProfile } from '../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let personId: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  ({ personId } = await seedProfile(gateway.database, 'ann'));
});
afterAll(async () => gateway.stop());

type Result = {
  readonly data?: { readonly profileUpdated?: { readonly version: number } } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: object }[];
};

interface Client {
  readonly results: AsyncIterableIterator<Result>;
  dispose(): unknown;
}

const socketUrl = () => `${gateway.url.replace('http', 'ws')}/graphql`;

function overWebSocket(key: string | null, query: string): Client {
  const client = createWebSocketClient({
    url: socketUrl(),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(key !== null && { connectionParams: { Authorization: `Bearer ${key}` } }),
  });
  const results = client.iterate({ query }) as AsyncIterableIterator<Result>;
  return { results, dispose: () => client.dispose() };
}

function overEventStream(key: string | null, query: string): Client {
  const client = createSseClient({
    url: `${gateway.url}/graphql`,
    retryAttempts: 0,
    ...(key !== null && { headers: { authorization: `Bearer ${key}` } }),
  });
  const results = client.iterate({ query }) as AsyncIterableIterator<Result>;
  return { results, dispose: () => client.dispose() };
}

const transports = [
  ['WebSocket', overWebSocket],
  ['server-sent events', overEventStream],
] as const;

const updates = (fields = 'version') =>
  `subscription { profileUpdated(userId: "ann") { ${fields} } }`;

/** As a build does it. */
async function build(version: number): Promise<void> {
  const where = { personId: BigInt(personId) };
  await gateway.database.prisma.profile.updateMany({ where, data: { version } });
  await gateway.database.pool.query(`SELECT pg_notify('profile_updated', $1)`, [personId]);
}

/** Subscribing takes a moment that no protocol announces: the gauge says when it is done. */
async function subscribed(count: number): Promise<void> {
  for (;;) {
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    if (text.includes(`\nfacet_subscriptions ${count}\n`)) return;
  }
}

test.each(transports)('a build reaches a subscriber: %s', async (_name, connect) => {
  const client = connect(gateway.adminKey, updates('version userId interests { score }'));
  const first = client.results.next();
  await subscribed(1);
  await build(10);
  expect((await first).value).toMatchObject({
    data: { profileUpdated: { version: 10, userId: 'ann', interests: [{ score: 0.7 }, {}] } },
  });
  const second = client.results.next();
  await build(11);
  expect((await second).value).toMatchObject({ data: { profileUpdated: { version: 11 } } });
  await client.results.return?.();
  await client.dispose();
  await subscribed(0);
});

test.each(transports)('a query runs as well: %s', async (_name, connect) => {
  const client = connect(gateway.adminKey, '{ taxonomy { key } }');
  const { value } = await client.results.next();
  expect((value as { data: { taxonomy: unknown[] } }).data.taxonomy).toHaveLength(26);
  await client.dispose();
});

test.each(transports)('without a key: UNAUTHENTICATED: %s', async (_name, connect) => {
  const client = connect(null, updates());
  const { value } = await client.results.next();
  expect(value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  await client.dispose();
});

test('a wrong key closes a WebSocket and refuses an event stream', async () => {
  const socket = overWebSocket('wrong', updates());
  await expect(socket.results.next()).rejects.toMatchObject({ code: 4401 });
  const stream = overEventStream('wrong', updates());
  await expect(stream.results.next()).rejects.toMatchObject({ response: { status: 401 } });
});

test('limits and validation hold on both transports', async () => {
  const deep = `subscription { profileUpdated(userId: "ann") { interests { category { ${'parent { '.repeat(50)} key ${'}'.repeat(50)} } } } }`;
  for (const [query, code] of [
    [deep, 'QUERY_TOO_DEEP'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
  ] as const) {
    const socket = overWebSocket(gateway.adminKey, query);
    await expect(socket.results.next()).rejects.toMatchObject([{ extensions: { code } }]);
    await socket.dispose();
    const stream = overEventStream(gateway.adminKey, query);
    const { value } = await stream.results.next();
    expect(value).toMatchObject({ errors: [{ extensions: { code } }] });
    stream.dispose();
  }
});

test('a revoked key gets no further update', async () => {
  const created = await gateway.ask(
    'mutation { createApiKey(input: { name: "listener", scopes: [PROFILES_READ] }) { key apiKey { id } } }',
  );
  const { key, apiKey } = created.data.createApiKey;
  const client = overWebSocket(key, updates());
  const first = client.results.next();
  await subscribed(1);
  await build(20);
  expect((await first).value).toMatchObject({ data: { profileUpdated: { version: 20 } } });
  await gateway.ask(`mutation { revokeApiKey(id: "${apiKey.id}") { id } }`);
  const second = client.results.next();
  await build(21);
  expect((await second).value).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  await client.dispose();
  await subscribed(0);
});

test('updates go on after the listening connection was lost', async () => {
  const client = overWebSocket(gateway.adminKey, updates());
  const first = client.results.next();
  await subscribed(1);
  const { pool } = gateway.database;
  const { rowCount } = await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'facet-listen' AND datname = current_database()`,
  );
  expect(rowCount).toBe(1);
  // Whoever listens again tells every reader: what was notified meanwhile is lost.
  expect((await first).value).toMatchObject({ data: { profileUpdated: { version: 21 } } });
  const second = client.results.next();
  await build(30);
  expect((await second).value).toMatchObject({ data: { profileUpdated: { version: 30 } } });
  await client.dispose();
  await subscribed(0);
});

test('a user who is not known yet can be waited for', async () => {
  const query = 'subscription { profileUpdated(userId: "later") { version } }';
  const client = overEventStream(gateway.adminKey, query);
  const first = client.results.next();
  await subscribed(1);
  const later = await seedProfile(gateway.database, 'later');
  await gateway.database.pool.query(`SELECT pg_notify('profile_updated', $1)`, [later.personId]);
  expect((await first).value).toMatchObject({ data: { profileUpdated: { version: 3 } } });
  client.dispose();
  await subscribed(0);
});

test('a socket elsewhere than /graphql is refused', async () => {
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/elsewhere`);
  const [error] = await new Promise<[Error]>((resolve) =>
    socket.once('error', (e) => resolve([e])),
  );
  expect(error.message).toContain('404');
});
