import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { DeterministicEncoder } from '@facet/encoder/testing';
import { ingestBatch } from '@facet/events';
import { createQueue, type Queue } from '@facet/jobs';
import { isRedisExpected, startTemporaryRedis, type TemporaryRedis } from '@facet/jobs/testing';
import { loadProfilePage } from '@facet/profiles';
import { createLogger } from '@facet/telemetry';
import { compose, type WorkerApp } from './compose.ts';
import { readEnvironment } from './environment.ts';

const onRedis = isRedisExpected() ? test : test.skip;

let postgres: TestDatabase;
let redis: TemporaryRedis | undefined;
let queue: Queue | undefined;
let worker: WorkerApp | undefined;

afterEach(async () => {
  await worker?.stop();
  await queue?.close();
  await redis?.stop();
  await postgres.drop();
});

async function startOnRedis(): Promise<{ queue: Queue; redis: TemporaryRedis }> {
  postgres = await createTestDatabase();
  redis = await startTemporaryRedis();
  const queueUrl = redis.freshUrl();
  queue = await createQueue({ databaseUrl: postgres.url, queueUrl });
  const settings = readEnvironment({ DATABASE_URL: postgres.url, QUEUE_URL: queueUrl });
  worker = compose(settings, {
    log: createLogger({ name: 'worker', level: 'silent' }),
    openEncoder: () => Promise.resolve(new DeterministicEncoder()),
    retryDelayMs: 10,
  });
  await worker.start();
  return { queue, redis };
}

async function search(userId: string, messageId: string): Promise<readonly string[]> {
  const event = { type: 'track', event: 'Products Searched', userId, messageId };
  const batch = [{ ...event, properties: { query: 'garden hose' } }];
  const result = await ingestBatch(postgres.database, { batch }, { receivedAt: new Date() });
  return result.dirtyPersonIds;
}

async function untilFresh(userId: string, version: number): Promise<void> {
  for (;;) {
    const profile = await loadProfilePage(postgres.database, { userId }, {});
    if (profile?.status === 'FRESH' && profile.version === version) return;
    await sleep(20);
  }
}

onRedis('stored events become a profile, and nothing is queued in PostgreSQL', async () => {
  const opened = await startOnRedis();
  await opened.queue.enqueueBuilds(await search('ada', 'm1'));
  await untilFresh('ada', 1);
  const { rows } = await postgres.database.pool.query(
    `SELECT 1 FROM information_schema.schemata WHERE schema_name = 'bullmq'`,
  );
  expect(rows).toEqual([]);
});

onRedis('what a Redis forgot is built after it is back, by the sweep alone', async () => {
  const opened = await startOnRedis();
  await opened.queue.enqueueBuilds(await search('ada', 'm1'));
  await untilFresh('ada', 1);
  await opened.redis.kill();
  const people = await search('ada', 'm2');
  await expect(opened.queue.enqueueBuilds(people)).rejects.toMatchObject({
    code: 'QUEUE_UNAVAILABLE',
  });
  await postgres.database.pool.query(`UPDATE person SET dirty_since = now() - interval '1 minute'`);
  await opened.redis.start();
  await untilFresh('ada', 2);
});
