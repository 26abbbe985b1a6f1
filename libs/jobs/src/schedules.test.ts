import { createJobWorker, createQueue, handle, jobs } from './index.ts';
import { idleHandlersExcept } from './testing/idle-handlers.ts';
import { backends, gate, JobFixture, startRedisOfFile, until } from './testing/job-fixture.ts';
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

  test('schedules kept by many at once are there once, and come', async () => {
    const others = await Promise.all([1, 2, 3].map(() => createQueue(on.where)));
    await Promise.all([on.queue, ...others].map((one) => one.keepSchedules()));
    const stored = await on.rawQueue(({ upkeep }) => upkeep.getJobSchedulers(0, -1, true));
    const scheduled = Object.entries(jobs).filter(([, { everyMs }]) => everyMs !== null);
    expect(stored.map(({ key, every }) => [key, Number(every)]).toSorted()).toEqual(
      scheduled.map(([name, { everyMs }]) => [name, everyMs]).toSorted(),
    );
    const swept = gate();
    const handlers = [...idleHandlersExcept('sweep'), handle('sweep', async () => swept.open())];
    on.workers.push(await createJobWorker({ ...on.where, handlers, concurrency: 1 }));
    await swept.opened;
    await Promise.all(others.map((one) => one.close()));
  });

  test('schedules that the queue lost come again', async () => {
    await on.queue.keepSchedules();
    const schedules = () => on.rawQueue(({ upkeep }) => upkeep.getJobSchedulersCount());
    await on.rawQueue(({ upkeep }) => upkeep.obliterate({ force: true }));
    await on.rawQueue(({ upkeep }) => upkeep.removeJobScheduler('sweep'));
    await until(async () => (await schedules()) === 4);
  });
});
