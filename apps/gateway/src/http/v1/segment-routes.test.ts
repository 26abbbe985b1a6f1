import { gzipSync } from 'node:zlib';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.stop());

const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever came
  readonly body: any;
}

async function post(path: string, body: unknown, headers: object = {}): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(`${gateway.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: basic(gateway.writeKey),
      ...headers,
    },
    body: isRaw ? body : JSON.stringify(body),
  } as RequestInit);
  return {
    status: response.status,
    headers: response.headers,
    body: await response.json(),
  };
}

let n = 0;
const event = (more: object = {}) => ({
  type: 'track',
  event: 'Signed Up',
  userId: 'u',
  messageId: `m-${(n += 1)}`,
  ...more,
});

test('a batch answers what became of each event', async () => {
  const good = event();
  const { status, body } = await post('/v1/batch', {
    batch: [
      good,
      event({ properties: { text: 'x'.repeat(40_000) } }),
      good,
      event({ type: 'dance' }),
      'no object',
      event({ timestamp: '1970-01-01T00:00:00Z' }),
      event({ timestamp: '2100-01-01T00:00:00Z' }),
      event({ userId: undefined }),
      event(),
    ],
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ success: true, accepted: 2, duplicates: 1 });
  expect(body.rejected.map((r: { index: number; code: string }) => [r.index, r.code])).toEqual([
    [1, 'TOO_LARGE'],
    [3, 'UNKNOWN_TYPE'],
    [4, 'NOT_AN_OBJECT'],
    [5, 'TIMESTAMP_TOO_OLD'],
    [6, 'TIMESTAMP_IN_FUTURE'],
    [7, 'MISSING_IDENTITY'],
  ]);
});

test('a key named __proto__ spoils neither the batch nor the server', async () => {
  const raw = `{"batch":[{"type":"track","event":"E","userId":"u","messageId":"proto","__proto__":{"polluted":1}}]}`;
  expect((await post('/v1/batch', raw)).body).toMatchObject({ accepted: 1 });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test.each([
  ['track', 't', { event: 'E' }],
  ['identify', 'i', { traits: { plan: 'pro' } }],
  ['page', 'p', { name: 'Home' }],
  ['screen', 's', { name: 'Start' }],
  ['group', 'g', { groupId: 'g' }],
  ['alias', 'a', { previousId: 'before' }],
])('%s has its path and its letter', async (name, letter, fields) => {
  for (const path of [`/v1/${name}`, `/v1/${letter}`]) {
    const { status, body } = await post(path, { ...event(fields), type: undefined });
    expect([status, body]).toEqual([
      200,
      { success: true, accepted: 1, duplicates: 0, rejected: [] },
    ]);
  }
});

test('a refused single call is a 400 with the reason', async () => {
  const { status, body } = await post('/v1/track', { event: 'E' });
  expect([status, body]).toMatchObject([400, { success: false, accepted: 0 }]);
  expect(body.code).toBe(body.rejected[0].code);
});

test("the browser's calls: text/plain, preflight, key in the body", async () => {
  const preflight = await fetch(`${gateway.url}/v1/t`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  const headers = { 'content-type': 'text/plain', origin: 'https://shop.example' };
  const sent = await post('/v1/t', event(), headers);
  expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  const body = JSON.stringify({ ...event(), writeKey: gateway.writeKey });
  const beacon = await fetch(`${gateway.url}/v1/t`, { method: 'POST', body });
  expect(beacon.status).toBe(200);
});

test('gzip is unpacked, up to the limit', async () => {
  const headers = { 'content-encoding': 'gzip' };
  const packed = gzipSync(JSON.stringify({ batch: [event()] }));
  expect(await post('/v1/batch', packed, headers)).toMatchObject({
    status: 200,
    body: { accepted: 1 },
  });
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
  expect(await post('/v1/batch', bomb, headers)).toMatchObject({
    status: 413,
    body: { code: 'PAYLOAD_TOO_LARGE' },
  });
  expect((await post('/v1/batch', 'not packed', headers)).status).toBe(400);
  expect((await post('/v1/batch', '{}', { 'content-encoding': 'br' })).status).toBe(415);
});

test('requests that cannot be read have a status and a code each', async () => {
  const codeOf = async (body: string, headers: object = {}, path = '/v1/batch') => {
    const answer = await post(path, body, headers);
    return [answer.status, answer.body.code];
  };
  expect(await codeOf('{"batch": [')).toEqual([400, 'MALFORMED_JSON']);
  expect(await codeOf('')).toEqual([400, 'MALFORMED_JSON']);
  expect(await codeOf('{"batch": 1}')).toEqual([400, 'BAD_INPUT']);
  expect(await codeOf('[]', {}, '/v1/track')).toEqual([400, 'BAD_INPUT']);
  expect(await codeOf('x'.repeat(2 * 1024 * 1024 + 1))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  expect(await codeOf('{"batch":[]}', { authorization: basic('wrong') })).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
  expect(await codeOf('{"batch":[]}', { authorization: basic(gateway.adminKey) })).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
  expect(await codeOf('{}', {}, '/v1/dance')).toEqual([404, 'NOT_FOUND']);
});

test('a batch near the limit of the body is taken', async () => {
  const batch = Array.from({ length: 70 }, () =>
    event({ properties: { text: 'y'.repeat(28_000) } }),
  );
  expect(await post('/v1/batch', { batch })).toMatchObject({
    status: 200,
    body: { accepted: 70, rejected: [] },
  });
});

test('GraphQL ingest shares all of it', async () => {
  const mutation = `mutation ($events: [EventInput!]!) {
    ingest(events: $events) { accepted duplicates rejected { index code } }
  }`;
  const good = { type: 'TRACK', event: 'E', userId: 'g', messageId: 'graphql-1', name: null };
  const { data, codes } = await gateway.ask(mutation, {
    events: [good, good, { type: 'TRACK', event: 'E', messageId: 'graphql-2' }],
  });
  expect(codes).toEqual([]);
  expect(data.ingest).toEqual({
    accepted: 1,
    duplicates: 1,
    rejected: [{ index: 2, code: 'MISSING_IDENTITY' }],
  });
});

test('nothing that was sent is logged', () => {
  expect(gateway.logged()).not.toMatch(/Signed Up|xxxx|shop\.example/);
});
