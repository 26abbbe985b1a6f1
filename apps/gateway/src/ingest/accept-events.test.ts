import { createMetrics } from '@facet/telemetry';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';
import { acceptEvents } from './accept-events.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.stop());

const event = (userId: string, messageId: string, properties: object = {}) => ({
  ...{ type: 'track', event: 'Product Viewed', userId, messageId, properties },
});

async function send(...batch: object[]): Promise<void> {
  const response = await fetch(`${gateway.url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ batch, writeKey: gateway.writeKey }),
  });
  expect(response.status).toBe(200);
}

const queueDepth = async () =>
  (await gateway.ask('{ system { queueDepth } }')).data.system.queueDepth;

test('stored events make one build due for each person, however many there are', async () => {
  await send(event('a', 'a1'), event('a', 'a2'), event('b', 'b1'));
  expect(await queueDepth()).toBe(2);
  await send(event('a', 'a3'));
  expect(await queueDepth()).toBe(2);
  const { data } = await gateway.ask('{ system { people events waitingBuilds } }');
  expect(data.system).toEqual({ people: 2, events: 4, waitingBuilds: 2 });
});

test('a queue that fails fails no request: the events are safe, and it is counted', async () => {
  const metrics = createMetrics('gateway');
  const warnings: object[] = [];
  const result = await acceptEvents(
    {
      database: gateway.database,
      queue: { enqueueBuilds: async () => Promise.reject(new Error('queue of c@example.com')) },
      metrics,
      log: { warn: (fields: object) => warnings.push(fields) } as never,
    },
    { batch: [event('c', 'c1')] },
  );
  expect(result).toMatchObject({ accepted: 1, rejected: [] });
  expect(await gateway.database.prisma.event.count({ where: { messageId: 'c1' } })).toBe(1);
  expect(await metrics.render()).toMatch(/facet_enqueue_failures_total 1/);
  expect(warnings).toEqual([{ people: 1, errors: [{ type: 'Error', at: expect.any(Array) }] }]);
  expect(JSON.stringify(warnings)).not.toContain('c@example.com');
});

test('an admin corrects what a category means, and the people behind it are built again', async () => {
  await send(event('d', 'd1', { product_id: 'p', name: 'Spade', category: 'Odd Things' }));
  const list =
    '{ categoryMappings(first: 1, origin: NONE) { edges { node { source category { key } origin } } } }';
  expect((await gateway.ask(list)).data.categoryMappings.edges).toEqual([
    { node: { source: 'odd things', category: null, origin: 'NONE' } },
  ]);
  const before = await queueDepth();
  const set = `mutation ($key: String) {
    setCategoryMapping(source: "Odd Things", categoryKey: $key) { source origin category { name } }
  }`;
  const { data } = await gateway.ask(set, { key: 'hg' });
  expect(data.setCategoryMapping).toEqual({
    ...{ source: 'odd things', origin: 'ADMIN' },
    category: { name: 'Home & Garden' },
  });
  expect(await queueDepth()).toBeGreaterThanOrEqual(before);
  const { data: after } = await gateway.ask(
    '{ categoryMappings(origin: NONE) { edges { cursor } } }',
  );
  expect(after.categoryMappings.edges).toEqual([]);
  expect((await gateway.ask(set, { key: 'no-such-key' })).codes).toEqual(['BAD_INPUT']);
});
