import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { createJobWorker, createQueue, handle, type Queue } from './index.ts';
import {
  idleHandlersExcept,
  isRedisExpected,
  startTemporaryRedis,
  type TemporaryRedis,
  type TemporaryRedisOptions,
} from './testing/index.ts';

const onRedis = isRedisExpected() ? test : test.skip;

let postgres: TestDatabase;
let redis: TemporaryRedis;
const closers: (() => Promise<void>)[] = [];

beforeEach(async () => {
  postgres = await createTestDatabase();
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  await postgres.drop();
});

async function start(options: TemporaryRedisOptions = {}): Promise<string> {
  redis = await startTemporaryRedis(options);
  const { stop } = redis;
  closers.push(stop);
  return redis.freshUrl();
}

async function open(queueUrl: string): Promise<{ queue: Queue; notices: string[] }> {
  const notices: string[] = [];
  const onNotice = (notice: string) => void notices.push(notice);
  const queue = await createQueue({ databaseUrl: postgres.url, queueUrl, onNotice });
  closers.push(() => queue.close());
  return { queue, notices };
}

async function work(queueUrl: string, onBuild: (personId: string) => void): Promise<void> {
  const worker = await createJobWorker({
    ...{ databaseUrl: postgres.url, queueUrl, concurrency: 4 },
    handlers: [
      ...idleHandlersExcept('build-profile'),
      handle('build-profile', async ({ personId }) => onBuild(personId)),
    ],
  });
  closers.push(() => worker.close(2_000));
}

/** Resolves with the first build of a person that is seen. */
function builds() {
  const seen: string[] = [];
  const of = async (personId: string): Promise<void> => {
    while (!seen.includes(personId)) await sleep(20);
  };
  return { of, saw: (personId: string) => void seen.push(personId) };
}

const unavailable = expect.objectContaining({ code: 'QUEUE_UNAVAILABLE', retryAfterSeconds: 1 });

async function untilAvailable(queue: Queue): Promise<void> {
  const isAway = () =>
    queue.depth().then(
      () => false,
      () => true,
    );
  while (await isAway()) await sleep(20);
}

onRedis('a Redis that dies fails commands, and is used again when it is back, empty', async () => {
  const queueUrl = await start();
  const { queue, notices } = await open(queueUrl);
  const { of, saw } = builds();
  await work(queueUrl, saw);
  await queue.enqueueBuilds(['1']);
  await of('1');
  await redis.kill();
  await expect(queue.enqueueBuilds(['2'])).rejects.toEqual(unavailable);
  await expect(queue.depth()).rejects.toEqual(unavailable);
  await redis.start();
  await untilAvailable(queue);
  await queue.enqueueBuilds(['3']);
  await of('3');
  expect(notices).toEqual([]);
});

onRedis('with an append-only file, jobs are there after a kill', async () => {
  const queueUrl = await start({ appendOnly: true });
  const { queue } = await open(queueUrl);
  await queue.enqueueBuilds(['1', '2']);
  await redis.kill();
  await redis.start();
  await untilAvailable(queue);
  expect(await queue.depth()).toMatchObject({ waiting: 2 });
  const { of, saw } = builds();
  await work(queueUrl, saw);
  await Promise.all([of('1'), of('2')]);
});

onRedis('a Redis that hangs fails commands; after the first, at once', async () => {
  const { queue } = await open(await start());
  redis.freeze();
  await expect(queue.enqueueBuilds(['1'])).rejects.toEqual(unavailable);
  await expect(queue.enqueueBuilds(['1'])).rejects.toEqual(unavailable);
  redis.thaw();
  await untilAvailable(queue);
  await queue.enqueueBuilds(['1']);
});

onRedis('who starts while Redis is away says so, and works when it is there', async () => {
  const queueUrl = await start();
  await redis.kill();
  const { queue, notices } = await open(queueUrl);
  expect(notices).toEqual([expect.stringMatching(/^Redis at redis:.+ does not answer/)]);
  await queue.keepSchedules();
  await expect(queue.enqueueBuilds(['1'])).rejects.toEqual(unavailable);
  const { of, saw } = builds();
  await work(queueUrl, saw);
  await redis.start();
  await untilAvailable(queue);
  await queue.enqueueBuilds(['2']);
  await of('2');
});

onRedis('closing does not wait for a Redis that is away', async () => {
  const queueUrl = await start();
  const { queue } = await open(queueUrl);
  const { of, saw } = builds();
  await work(queueUrl, saw);
  await queue.enqueueBuilds(['1']);
  await of('1');
  await redis.kill();
  for (const close of closers.splice(0).toReversed()) await close();
  await expect(queue.enqueueBuilds(['2'])).rejects.toEqual(unavailable);
});

onRedis('a server that evicts is named once, without the password', async () => {
  const queueUrl = await start({ maxmemoryPolicy: 'allkeys-lru', password: 'hunter2' });
  const { queue, notices } = await open(queueUrl);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatch(/maxmemory-policy allkeys-lru.*Set maxmemory-policy noeviction/);
  expect(notices[0]).not.toContain('hunter2');
  await queue.enqueueBuilds(['1']);
});

onRedis('a wrong password is an error at the start, without the password', async () => {
  const queueUrl = await start({ password: 'right' });
  for (const wrong of [queueUrl.replace('right', 'hunter2'), queueUrl.replace(':right@', '')]) {
    const error: unknown = await open(wrong).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    expect(String(error)).toMatch(/QUEUE_URL: Redis at redis:.+ refuses the connection/);
    expect(String(error)).not.toContain('hunter2');
  }
});
