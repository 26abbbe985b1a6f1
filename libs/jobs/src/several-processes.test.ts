import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createQueue } from './index.ts';
import {
  backends,
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

  test('two workers share the work', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => String(at + 1));
    const done = counter(ids.length);
    const shared = gate();
    const seen = [new Set<string>(), new Set<string>()];
    for (const own of seen) {
      await on.startWorker(
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
    await on.queue.enqueueBuilds(ids);
    expect((await done.reached).toSorted()).toEqual(ids.toSorted());
  });

  test('several workers and several producers: each build runs once', async () => {
    const ids = Array.from({ length: 300 }, (_, at) => String(at + 1));
    const done = counter(ids.length);
    for (let more = 0; more < 3; more++) {
      await on.startWorker(async (personId) => done.call(personId), { concurrency: 5 });
    }
    const producers = await Promise.all([1, 2, 3].map(() => createQueue(on.where)));
    await Promise.all(
      producers.map((producer, at) => producer.enqueueBuilds(ids.slice(at * 100, at * 100 + 100))),
    );
    await done.reached;
    await until(async () => {
      const { waiting, active, delayed } = await on.queue.depth();
      return waiting + active + delayed === 0;
    });
    expect(done.calls.toSorted()).toEqual(ids.toSorted());
    await Promise.all(producers.map((producer) => producer.close()));
  });

  const holder = fileURLToPath(new URL('testing/hold-a-build.ts', import.meta.url));
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

  test('a build whose worker is killed is taken over by another', async () => {
    const lockDurationMs = 1_000;
    const task = JSON.stringify({ ...on.where, lockDurationMs });
    const child = spawn(process.execPath, ['--import', loader, holder, task], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    on.processes.push(child);
    await on.queue.enqueueBuilds(['7']);
    const [taken] = await once(child.stdout, 'data');
    expect(String(taken)).toBe('7\n');
    const [built, stalled] = [gate<string>(), gate()];
    await on.startWorker(async (personId) => built.open(personId), {
      lockDurationMs,
      onStalled: () => stalled.open(),
    });
    // It was taken while its worker lived, and is not given away as long as that worker renews its lock.
    expect(await on.queue.depth()).toMatchObject({ active: 1, waiting: 0 });
    child.kill('SIGKILL');
    await stalled.opened;
    expect(await built.opened).toBe('7');
    await until(async () => (await on.queue.depth()).active === 0);
  });
});
