import { createJobWorker, handle } from './index.ts';
import { idleHandlersExcept } from './testing/idle-handlers.ts';
import {
  backends,
  building,
  counter,
  gate,
  JobFixture,
  startRedisOfFile,
  until,
} from './testing/job-fixture.ts';
import type { TemporaryRedis } from './testing/temporary-redis.ts';

let redis: TemporaryRedis | null;
let on: JobFixture;
beforeAll(async () => {
  redis = await startRedisOfFile();
});
afterAll(async () => redis?.stop());

describe.each(backends)('on %s', (backend) => {
  beforeEach(async () => {
    on = await JobFixture.open(backend, redis);
  });
  afterEach(() => on.close());

  test('every enqueued build is run, and leaves nothing behind', async () => {
    const ids = Array.from({ length: 2_500 }, (_, at) => String(at + 1));
    const done = counter(ids.length);
    await on.queue.enqueueBuilds(ids);
    expect(await on.queue.depth()).toMatchObject({ waiting: 2_500, active: 0, failed: 0 });
    await on.startWorker(async (personId) => done.call(personId), { concurrency: 50 });
    expect((await done.reached).toSorted()).toEqual(ids.toSorted());
    await until(async () => (await on.queue.depth()).active === 0);
    expect(await on.queue.depth()).toEqual({
      ...{ waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingSince: null },
    });
  });

  test('many enqueued builds of one person are one', async () => {
    const before = new Date();
    await Promise.all([1, 2, 3].map(() => on.queue.enqueueBuilds(['7', '7', '8'])));
    const depth = await on.queue.depth();
    expect(depth.waiting).toBe(2);
    expect(depth.oldestWaitingSince?.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1000);
  });

  test('builds enqueued while one runs are run once more, after it and never beside it', async () => {
    const [started, finish] = [gate(), gate()];
    const done = counter(2);
    let [running, most] = [0, 0];
    await on.startWorker(async (personId) => {
      running += 1;
      most = Math.max(most, running);
      started.open();
      await finish.opened;
      running -= 1;
      done.call(personId);
    });
    await on.queue.enqueueBuilds(['7']);
    await started.opened;
    for (let more = 0; more < 3; more++) await on.queue.enqueueBuilds(['7']);
    expect(await on.queue.depth()).toMatchObject({ active: 1, waiting: 0 });
    finish.open();
    await done.reached;
    await until(async () => (await on.queue.depth()).active === 0);
    expect(await on.queue.depth()).toMatchObject({ waiting: 0 });
    expect(done.calls).toEqual(['7', '7']);
    expect(most).toBe(1);
  });

  test('a worker without a handler for each job, or with two for one, does not start', async () => {
    const options = { ...on.where, concurrency: 1 };
    await expect(
      createJobWorker({ ...options, handlers: idleHandlersExcept('build-profile') }),
    ).rejects.toThrow('build-profile');
    const twice = [...building(() => Promise.resolve()), ...idleHandlersExcept('sweep')];
    await expect(createJobWorker({ ...options, handlers: twice })).rejects.toThrow('two handlers');
  });

  test('closing waits for what is in hand and takes nothing new', async () => {
    const [started, finish] = [gate(), gate()];
    const done: string[] = [];
    const worker = await on.startWorker(
      async (personId) => {
        started.open();
        await finish.opened;
        done.push(personId);
      },
      { concurrency: 1 },
    );
    await on.queue.enqueueBuilds(['1', '2']);
    await started.opened;
    const closed = worker.close();
    finish.open();
    await closed;
    expect(done).toHaveLength(1);
    expect(await on.queue.depth()).toMatchObject({ waiting: 1, active: 0 });
  });

  test('closing gives up on what does not end', async () => {
    const [started, never] = [gate(), gate()];
    const worker = await on.startWorker(async () => {
      started.open();
      await never.opened;
    });
    await on.queue.enqueueBuilds(['1']);
    await started.opened;
    await worker.close(50);
    expect(await on.queue.depth()).toMatchObject({ active: 1 });
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
    await on.queue.enqueueRanges(['5', '5']);
    on.workers.push(await createJobWorker({ ...on.where, handlers, concurrency: 1 }));
    await until(() => Promise.resolve(taken.calls.length === 1));
    await on.queue.enqueueRanges(['5']);
    await on.queue.enqueuePrepared([{ personId: '8', generationId: 2 }]);
    isHeld = false;
    held.open();
    await until(() => Promise.resolve(taken.calls.length === 2));
    await on.queue.enqueueRanges(['5']);
    await taken.reached;
    expect(taken.calls).toEqual(['5 1', '8 in 2', '5 1']);
  });
});
