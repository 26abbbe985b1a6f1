import { setTimeout as wait } from 'node:timers/promises';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

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

const queueDepth = async (): Promise<number> =>
  (await gateway.ask('{ system { queueDepth } }')).data.system.queueDepth;

/** Builds are enqueued after the answer. */
async function expectQueueDepth(depth: number): Promise<void> {
  while ((await queueDepth()) < depth) await wait(20);
  expect(await queueDepth()).toBe(depth);
}

test('stored events make one build due for each person, however many there are', async () => {
  await send(event('a', 'a1'), event('a', 'a2'), event('b', 'b1'));
  await expectQueueDepth(2);
  await send(event('a', 'a3'), event('c', 'c1'));
  await expectQueueDepth(3);
  const { data } = await gateway.ask('{ system { people events waitingBuilds } }');
  expect(data.system).toEqual({ people: 3, events: 5, waitingBuilds: 3 });
});

test('an admin corrects what a category means, and the people behind it are built again', async () => {
  await send(event('d', 'd1', { product_id: 'p', name: 'Spade', category: 'Odd Things' }));
  const list =
    '{ categoryMappings(first: 1, origin: NONE) { edges { node { source category { key } origin } } } }';
  expect((await gateway.ask(list)).data.categoryMappings.edges).toEqual([
    { node: { source: 'odd things', category: null, origin: 'NONE' } },
  ]);
  const set = `mutation ($key: String) {
    setCategoryMapping(source: "Odd Things", categoryKey: $key) { source origin category { name } }
  }`;
  const { data } = await gateway.ask(set, { key: 'hg' });
  expect(data.setCategoryMapping).toEqual({
    ...{ source: 'odd things', origin: 'ADMIN' },
    category: { name: 'Home & Garden' },
  });
  const { data: after } = await gateway.ask(
    '{ categoryMappings(origin: NONE) { edges { cursor } } }',
  );
  expect(after.categoryMappings.edges).toEqual([]);
  expect((await gateway.ask(set, { key: 'no-such-key' })).codes).toEqual(['BAD_INPUT']);
});
