import { isRedisExpected, startTemporaryRedis, type TemporaryRedis } from '@facet/jobs/testing';
import { type TestGateway, startTestGateway } from './testing/test-gateway.ts';

const onRedis = isRedisExpected() ? test : test.skip;

let redis: TemporaryRedis | undefined;
let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.stop();
  await redis?.stop();
});

onRedis(
  'without its Redis a gateway stores events, is not ready, and goes on by itself',
  async () => {
    const server = (redis = await startTemporaryRedis());
    const { url, writeKey, ask } = (gateway = await startTestGateway({
      QUEUE_URL: server.freshUrl(),
    }));
    const send = async (userId: string): Promise<unknown> => {
      const event = { type: 'track', event: 'Product Viewed', userId, messageId: `of-${userId}` };
      const response = await fetch(`${url}/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ batch: [event], writeKey }),
      });
      return response.json();
    };
    const queueState = async (): Promise<unknown> => {
      const readiness = (await (await fetch(`${url}/readyz`)).json()) as { queue: unknown };
      return readiness.queue;
    };
    /** Builds are enqueued after the answer, one a person. */
    const expectBuilds = async (...counts: readonly number[]): Promise<void> => {
      const depth = async () => (await ask('{ system { queueDepth } }')).data.system.queueDepth;
      while ((await depth()) === 0);
      expect(counts).toContain(await depth());
    };
    const accepted = { success: true, accepted: 1 };
    expect(await send('a')).toMatchObject(accepted);
    expect(await queueState()).toBe('ok');
    await expectBuilds(1);

    await server.kill();
    expect(await send('b')).toMatchObject(accepted);
    expect(await queueState()).toBe('unavailable');
    const { codes } = await ask('mutation { buildProfile(userId: "b") { id } }');
    expect(codes).toEqual(['QUEUE_UNAVAILABLE']);
    expect(await ask('{ system { queueDepth events } }')).toMatchObject({
      ...{ codes: [], data: { system: { queueDepth: null, events: 2 } } },
    });

    await server.start();
    while ((await queueState()) !== 'ok');
    expect(await send('c')).toMatchObject(accepted);
    // That of b may have waited for Redis, and come too.
    await expectBuilds(1, 2);
    expect((await ask('{ system { events } }')).data.system).toEqual({ events: 3 });
  },
);
