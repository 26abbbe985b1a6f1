import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Analytics } from '@segment/analytics-node';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.stop());

const storedIds = async () =>
  (await gateway.database.prisma.event.findMany({ select: { messageId: true } })).map(
    ({ messageId }) => messageId,
  );

function client(writeKey: string, host = gateway.url): { analytics: Analytics; errors: unknown[] } {
  const analytics = new Analytics({ writeKey, host, flushAt: 5, maxRetries: 3 });
  const errors: unknown[] = [];
  analytics.on('error', (error) => errors.push(error));
  return { analytics, errors };
}

test("Segment's own client delivers every call", async () => {
  const { analytics, errors } = client(gateway.writeKey);
  const userId = 'segment-user';
  analytics.identify({ userId, traits: { plan: 'pro' } });
  analytics.track({ userId, event: 'Product Viewed', properties: { name: 'Spade' } });
  analytics.page({ userId, name: 'Home' });
  analytics.screen({ userId, name: 'Start' });
  analytics.group({ userId, groupId: 'g' });
  analytics.track({
    anonymousId: 'visitor',
    event: 'Products Searched',
    properties: { query: 'x' },
  });
  await analytics.closeAndFlush();
  expect(errors).toEqual([]);
  expect(await storedIds()).toHaveLength(6);
  const { data } = await gateway.ask('{ profile(userId: "segment-user") { status } }');
  expect(data.profile.status).toBe('PENDING');
});

/** Answers 503 to the first requests and passes the others on; or passes them on and loses the answer. */
async function flakyProxy(
  failures: number,
  mode: 'refuse' | 'lose answers',
): Promise<{ server: Server; url: string; bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    bodies.push(body);
    const fails = bodies.length <= failures;
    if (fails && mode === 'refuse') return response.writeHead(503, { 'retry-after': '0' }).end();
    const { authorization = '' } = request.headers;
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(`${gateway.url}${request.url}`, { method: 'POST', headers, body });
    if (fails) return response.destroy();
    return response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

const idsIn = (body: string) =>
  (JSON.parse(body) as { batch: { messageId: string }[] }).batch.map((event) => event.messageId);

test.each(['refuse', 'lose answers'] as const)(
  'a retry carries the same messageIds and is stored once (%s)',
  async (mode) => {
    const before = await storedIds();
    const proxy = await flakyProxy(1, mode);
    const { analytics, errors } = client(gateway.writeKey, proxy.url);
    for (const n of [1, 2, 3]) analytics.track({ userId: `retry-${n}`, event: 'Signed Up' });
    await analytics.closeAndFlush();
    proxy.server.close();
    expect(errors).toEqual([]);
    expect(proxy.bodies).toHaveLength(2);
    expect(idsIn(proxy.bodies[1] ?? '')).toEqual(idsIn(proxy.bodies[0] ?? ''));
    const fresh = (await storedIds()).filter((id) => !before.includes(id));
    expect(fresh.sort()).toEqual(idsIn(proxy.bodies[0] ?? '').sort());
  },
);

test('a wrong write key loses the batch with an error, and stores nothing', async () => {
  const before = await storedIds();
  const { analytics, errors } = client('no-such-write-key');
  analytics.track({ userId: 'stranger', event: 'Signed Up' });
  await analytics.closeAndFlush();
  expect(errors).toHaveLength(1);
  expect(await storedIds()).toEqual(before);
});

test('an event of 40 KB is rejected alone', async () => {
  const before = await storedIds();
  const { analytics, errors } = client(gateway.writeKey);
  analytics.track({ userId: 'big', event: 'Good' });
  analytics.track({ userId: 'big', event: 'Bad', properties: { text: 'x'.repeat(40_000) } });
  analytics.track({ userId: 'big', event: 'Good too' });
  await analytics.closeAndFlush();
  expect(errors).toEqual([]);
  expect((await storedIds()).length - before.length).toBe(2);
});
