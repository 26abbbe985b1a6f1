import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { FacetError } from '@facet/errors';
import type { Queue as BullQueue } from 'bullmq';
import { openBackend } from './backend/open-backend.ts';
import type { QueueBackendOptions } from './backend/queue-backend.ts';
import { createJobWorker, createQueue, handle, jobs, type JobEnd } from './index.ts';
import type { JobHandler, JobWorker, JobWorkerOptions, Queue } from './index.ts';
import {
  idleHandlersExcept,
  isRedisExpected,
  startTemporaryRedis,
  type TemporaryRedis,
} from './testing/index.ts';

/** What both backends must do, and the tests of it: the same for each. */
const backends = ['PostgreSQL', ...(isRedisExpected() ? ['Redis'] : [])];

let redis: TemporaryRedis | undefined;
let postgres: TestDatabase;
let where: QueueBackendOptions;
let queue: Queue;
const workers: JobWorker[] = [];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  if (backends.includes('Redis')) redis = await startTemporaryRedis();
});
afterAll(async () => redis?.stop());

async function open(backend: string): Promise<void> {
  postgres = await createTestDatabase();
  const queueUrl = backend === 'Redis' ? redis?.freshUrl() : undefined;
  where = { databaseUrl: postgres.url, queueUrl };
  queue = await createQueue({ ...where, retryDelayMs: 10 });
}

async function close(): Promise<void> {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  await queue.close();
  await postgres.drop();
}

type Build = (personId: string, attempt: number) => Promise<unknown>;

const building = (build: Build): JobHandler[] => [
  ...idleHandlersExcept('build-profile'),
  handle('build-profile', ({ personId }, { attempt }) => build(personId, attempt)),
];

async function startWorker(
  build: Build,
  options: Partial<JobWorkerOptions> = {},
): Promise<JobWorker> {
  const worker = await createJobWorker({
    ...where,
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

/** BullMQ's own queue of builds, to see what is stored and to store what we never would. */
async function onRawQueue<T>(use: (raw: RawQueue) => Promise<T>): Promise<T> {
  const backend = await openBackend(where, 'producer');
  const raw = { builds: backend.openQueue('builds'), upkeep: backend.openQueue('upkeep') };
  try {
    return await use(raw);
  } finally {
    await Promise.all([raw.builds.close(), raw.upkeep.close()]);
    await backend.close();
  }
}

type RawQueue = Readonly<Record<'builds' | 'upkeep', BullQueue>>;

describe.each(backends)('on %s', (backend) => {
  beforeEach(() => open(backend));
  afterEach(close);

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
    const [stored] = await onRawQueue(({ builds }) => builds.getJobs(['failed']));
    expect(stored).toMatchObject({ attemptsMade: 5, failedReason: 'OVERLOADED: Too much waits.' });
    expect(JSON.stringify(stored)).not.toContain('secret');
    broken = false;
    await queue.enqueueBuilds(['7']);
    await done.reached;
  });

  test('a payload that no attempt can use fails at once', async () => {
    const failed = gate<unknown>();
    await startWorker(() => Promise.resolve(), {
      onFailedForGood: async (job) => failed.open(job),
    });
    await onRawQueue(async ({ builds }) => {
      await builds.add('build-profile', { personId: 'ada@example.org' }, { attempts: 5 });
      expect(await failed.opened).toMatchObject({
        error: { message: 'The payload is not what this job takes.' },
      });
      await builds.add('no-such-job', {});
      await until(async () => (await queue.depth()).failed === 2);
    });
  });

  test('a worker without a handler for each job, or with two for one, does not start', async () => {
    const options = { ...where, concurrency: 1 };
    await expect(
      createJobWorker({ ...options, handlers: idleHandlersExcept('build-profile') }),
    ).rejects.toThrow('build-profile');
    const twice = [...building(() => Promise.resolve()), ...idleHandlersExcept('sweep')];
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

  test('schedules kept by many at once are there once, and come', async () => {
    const others = await Promise.all([1, 2, 3].map(() => createQueue(where)));
    await Promise.all([queue, ...others].map((one) => one.keepSchedules()));
    const stored = await onRawQueue(({ upkeep }) => upkeep.getJobSchedulers(0, -1, true));
    const scheduled = Object.entries(jobs).filter(([, { everyMs }]) => everyMs !== null);
    expect(stored.map(({ key, every }) => [key, Number(every)]).toSorted()).toEqual(
      scheduled.map(([name, { everyMs }]) => [name, everyMs]).toSorted(),
    );
    const swept = gate();
    const handlers = [...idleHandlersExcept('sweep'), handle('sweep', async () => swept.open())];
    workers.push(await createJobWorker({ ...where, handlers, concurrency: 1 }));
    await swept.opened;
    await Promise.all(others.map((one) => one.close()));
  });

  test('schedules that the queue lost come again', async () => {
    await queue.keepSchedules();
    const schedules = () => onRawQueue(({ upkeep }) => upkeep.getJobSchedulersCount());
    await onRawQueue(({ upkeep }) => upkeep.obliterate({ force: true }));
    await onRawQueue(({ upkeep }) => upkeep.removeJobScheduler('sweep'));
    await until(async () => (await schedules()) === 4);
  });

  test('a range has one job at a time, and another after it ended or failed', async () => {
    const taken = counter(3);
    let isHeld = true;
    const held = gate();
    const handlers = [
      ...idleHandlersExcept('build-range', 'build-prepared'),
      handle('build-range', async ({ rangeId }, { attempt }) => {
        taken.call(`${rangeId} ${attempt}`);
        if (isHeld) await held.opened;
      }),
      handle('build-prepared', async ({ personId, generationId }) =>
        taken.call(`${personId} in ${generationId}`),
      ),
    ];
    await queue.enqueueRanges(['5', '5']);
    workers.push(await createJobWorker({ ...where, handlers, concurrency: 1 }));
    await until(() => Promise.resolve(taken.calls.length === 1));
    await queue.enqueueRanges(['5']);
    await queue.enqueuePrepared([{ personId: '8', generationId: 2 }]);
    isHeld = false;
    held.open();
    await until(() => Promise.resolve(taken.calls.length === 2));
    await queue.enqueueRanges(['5']);
    await taken.reached;
    expect(taken.calls).toEqual(['5 1', '8 in 2', '5 1']);
  });

  test('a build whose retry waits is delayed, and enqueuing it again makes no second one', async () => {
    const patient = await createQueue({ ...where, retryDelayMs: 3_600_000 });
    await startWorker(() => Promise.reject(new Error('not yet')));
    await patient.enqueueBuilds(['7']);
    await until(async () => (await queue.depth()).delayed === 1);
    await patient.enqueueBuilds(['7']);
    expect(await queue.depth()).toMatchObject({ delayed: 1, waiting: 0, active: 0 });
    await patient.close();
  });

  test('several workers and several producers: each build runs once', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => String(at + 1));
    const done = counter(ids.length);
    for (let more = 0; more < 3; more++) {
      await startWorker(async (personId) => done.call(personId), { concurrency: 5 });
    }
    const producers = await Promise.all([1, 2, 3].map(() => createQueue(where)));
    await Promise.all(
      producers.map((producer, at) => producer.enqueueBuilds(ids.slice(at * 100, at * 100 + 100))),
    );
    await done.reached;
    await until(async () => {
      const { waiting, active, delayed } = await queue.depth();
      return waiting + active + delayed === 0;
    });
    expect(done.calls.toSorted()).toEqual(ids.toSorted());
    await Promise.all(producers.map((producer) => producer.close()));
  });

  const holder = fileURLToPath(new URL('testing/hold-a-build.ts', import.meta.url));
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

  test('a build whose worker is killed is taken over by another', async () => {
    const lockDurationMs = 1_000;
    const task = JSON.stringify({ ...where, lockDurationMs });
    const child = spawn(process.execPath, ['--import', loader, holder, task], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    processes.push(child);
    await queue.enqueueBuilds(['7']);
    const [taken] = await once(child.stdout, 'data');
    expect(String(taken)).toBe('7\n');
    const [built, stalled] = [gate<string>(), gate()];
    await startWorker(async (personId) => built.open(personId), {
      lockDurationMs,
      onStalled: () => stalled.open(),
    });
    // It was taken while its worker lived, and is not given away as long as that worker renews its lock.
    expect(await queue.depth()).toMatchObject({ active: 1, waiting: 0 });
    child.kill('SIGKILL');
    await stalled.opened;
    expect(await built.opened).toBe('7');
    await until(async () => (await queue.depth()).active === 0);
  });
});
