import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { FacetError } from '@facet/errors';
import { createPostgresBackend, Queue as BullQueue } from 'bullmq';
import { postgresConnection } from './backend.ts';
import { createJobWorker, createQueue, handle, type JobEnd, type JobHandler } from './index.ts';
import type { JobWorker, JobWorkerOptions, Queue } from './index.ts';

let postgres: TestDatabase;
let queue: Queue;
const workers: JobWorker[] = [];

beforeEach(async () => {
  postgres = await createTestDatabase();
  queue = await createQueue({ databaseUrl: postgres.url, retryDelayMs: 10 });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  await queue.close();
  await postgres.drop();
});

const idle = [
  handle('sweep', () => Promise.resolve()),
  handle('suggest-mappings', () => Promise.resolve()),
];

type Build = (personId: string, attempt: number) => Promise<unknown>;

const building = (build: Build): JobHandler[] => [
  ...idle,
  handle('build-profile', ({ personId }, { attempt }) => build(personId, attempt)),
];

async function startWorker(
  build: Build,
  options: Partial<JobWorkerOptions> = {},
): Promise<JobWorker> {
  const worker = await createJobWorker({
    databaseUrl: postgres.url,
    handlers: building(build),
    concurrency: 8,
    ...options,
  });
  workers.push(worker);
  return worker;
}

/** A promise to be kept from outside. */
function gate<T = void>() {
  let open: (value: T) => void = () => {};
  const opened = new Promise<T>((resolve) => (open = resolve));
  return { open, opened };
}

/** Resolves once `count` calls were made. */
function counter(count: number) {
  const { open, opened } = gate<string[]>();
  const calls: string[] = [];
  return {
    calls,
    reached: opened,
    call: (value: string) => {
      calls.push(value);
      if (calls.length === count) open(calls);
    },
  };
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await wait(20);
};

test('every enqueued build is run, and leaves nothing behind', async () => {
  const ids = Array.from({ length: 2_500 }, (_, at) => String(at + 1));
  const done = counter(ids.length);
  await queue.enqueueBuilds(ids);
  expect(await queue.depth()).toMatchObject({ waiting: 2_500, active: 0, failed: 0 });
  await startWorker(async (personId) => done.call(personId), { concurrency: 50 });
  expect((await done.reached).toSorted()).toEqual(ids.toSorted());
  await until(async () => (await queue.depth()).active === 0);
  expect(await queue.depth()).toEqual({
    ...{ waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingSince: null },
  });
});

test('many enqueued builds of one person are one', async () => {
  const before = new Date();
  await Promise.all([1, 2, 3].map(() => queue.enqueueBuilds(['7', '7', '8'])));
  const depth = await queue.depth();
  expect(depth.waiting).toBe(2);
  expect(depth.oldestWaitingSince?.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1000);
});

test('builds enqueued while one runs are run once more, after it and never beside it', async () => {
  const [started, finish] = [gate(), gate()];
  const done = counter(2);
  let [running, most] = [0, 0];
  await startWorker(async (personId) => {
    running += 1;
    most = Math.max(most, running);
    started.open();
    await finish.opened;
    running -= 1;
    done.call(personId);
  });
  await queue.enqueueBuilds(['7']);
  await started.opened;
  for (let more = 0; more < 3; more++) await queue.enqueueBuilds(['7']);
  expect(await queue.depth()).toMatchObject({ active: 1, waiting: 0 });
  finish.open();
  await done.reached;
  await until(async () => (await queue.depth()).active === 0);
  expect(await queue.depth()).toMatchObject({ waiting: 0 });
  expect(done.calls).toEqual(['7', '7']);
  expect(most).toBe(1);
});

test('two workers share the work', async () => {
  const ids = Array.from({ length: 40 }, (_, at) => String(at + 1));
  const done = counter(ids.length);
  const shared = gate();
  const seen = [new Set<string>(), new Set<string>()];
  for (const own of seen) {
    await startWorker(
      async (personId) => {
        own.add(personId);
        if (seen.every(({ size }) => size > 0)) shared.open();
        // Whoever comes first keeps its two places busy until the other has come too.
        await shared.opened;
        done.call(personId);
      },
      { concurrency: 2 },
    );
  }
  await queue.enqueueBuilds(ids);
  expect((await done.reached).toSorted()).toEqual(ids.toSorted());
});

test('a failed attempt is retried, and what it threw is seen', async () => {
  const ended = gate();
  const ends: JobEnd[] = [];
  await startWorker(
    async (_, attempt) => {
      if (attempt === 1) throw new Error('secret of a person');
    },
    {
      onJobEnd: (end) => {
        ends.push(end);
        if (end.outcome === 'DONE') ended.open();
      },
    },
  );
  await queue.enqueueBuilds(['7']);
  await ended.opened;
  expect(ends.map(({ outcome }) => outcome)).toEqual(['RETRY', 'DONE']);
  expect(ends[0]).toMatchObject({
    name: 'build-profile',
    error: { message: 'secret of a person' },
  });
  expect(ends[1]?.durationMs).toBeGreaterThanOrEqual(0);
});

test('what fails for good is reported, stored without its cause, and the person can be enqueued again', async () => {
  const failed = gate<unknown>();
  let broken = true;
  const done = counter(1);
  await startWorker(
    async (personId) => {
      const cause = new Error('secret of a person');
      if (broken) throw new FacetError('OVERLOADED', 'Too much waits.', { cause });
      done.call(personId);
    },
    { onFailedForGood: async (job) => failed.open(job) },
  );
  await queue.enqueueBuilds(['7']);
  expect(await failed.opened).toMatchObject({
    name: 'build-profile',
    payload: { personId: '7' },
    error: { code: 'OVERLOADED' },
  });
  const stored = await postgres.database.pool.query(
    'SELECT failed_reason, stacktrace::text, attempts_made FROM bullmq.job',
  );
  expect(stored.rows[0]).toMatchObject({
    attempts_made: 5,
    failed_reason: 'OVERLOADED: Too much waits.',
  });
  expect(JSON.stringify(stored.rows)).not.toContain('secret');
  broken = false;
  await queue.enqueueBuilds(['7']);
  await done.reached;
});

test('a payload that no attempt can use fails at once', async () => {
  const failed = gate<unknown>();
  const connection = postgresConnection({ databaseUrl: postgres.url }, 1);
  const raw = new BullQueue('builds', { connection }, createPostgresBackend);
  try {
    await startWorker(() => Promise.resolve(), {
      onFailedForGood: async (job) => failed.open(job),
    });
    await raw.add('build-profile', { personId: 'ada@example.org' }, { attempts: 5 });
    expect(await failed.opened).toMatchObject({
      error: { message: 'The payload is not what this job takes.' },
    });
    await raw.add('no-such-job', {});
    await until(async () => (await queue.depth()).failed === 2);
  } finally {
    await raw.close();
  }
});

test('a worker without a handler for each job, or with two for one, does not start', async () => {
  const options = { databaseUrl: postgres.url, concurrency: 1 };
  await expect(createJobWorker({ ...options, handlers: idle })).rejects.toThrow('build-profile');
  const twice = [...building(() => Promise.resolve()), ...idle];
  await expect(createJobWorker({ ...options, handlers: twice })).rejects.toThrow('two handlers');
});

test('closing waits for what is in hand and takes nothing new', async () => {
  const [started, finish] = [gate(), gate()];
  const done: string[] = [];
  const worker = await startWorker(
    async (personId) => {
      started.open();
      await finish.opened;
      done.push(personId);
    },
    { concurrency: 1 },
  );
  await queue.enqueueBuilds(['1', '2']);
  await started.opened;
  const closed = worker.close();
  finish.open();
  await closed;
  expect(done).toHaveLength(1);
  expect(await queue.depth()).toMatchObject({ waiting: 1, active: 0 });
});

test('closing gives up on what does not end', async () => {
  const [started, never] = [gate(), gate()];
  const worker = await startWorker(async () => {
    started.open();
    await never.opened;
  });
  await queue.enqueueBuilds(['1']);
  await started.opened;
  await worker.close(50);
  expect(await queue.depth()).toMatchObject({ active: 1 });
});

test('schedules upserted by many at once are there once, and come', async () => {
  await Promise.all(Array.from({ length: 4 }, () => queue.upsertSchedules()));
  const { rows } = await postgres.database.pool.query<{ scheduler_id: string; every_ms: string }>(
    'SELECT scheduler_id, every_ms FROM bullmq.scheduler ORDER BY scheduler_id',
  );
  expect(rows).toEqual([
    { scheduler_id: 'suggest-mappings', every_ms: '30000' },
    { scheduler_id: 'sweep', every_ms: '30000' },
  ]);
  const swept = gate();
  const handlers = [
    handle('build-profile', () => Promise.resolve()),
    handle('suggest-mappings', () => Promise.resolve()),
    handle('sweep', async () => swept.open()),
  ];
  workers.push(await createJobWorker({ databaseUrl: postgres.url, handlers, concurrency: 1 }));
  await swept.opened;
});
