import { FacetError } from '@facet/errors';
import { createQueue, type JobEnd } from './index.ts';
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

  test('a failed attempt is retried, and what it threw is seen', async () => {
    const ended = gate();
    const ends: JobEnd[] = [];
    await on.startWorker(
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
    await on.queue.enqueueBuilds(['7']);
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
    await on.startWorker(
      async (personId) => {
        const cause = new Error('secret of a person');
        if (broken) throw new FacetError('OVERLOADED', 'Too much waits.', { cause });
        done.call(personId);
      },
      { onFailedForGood: async (job) => failed.open(job) },
    );
    await on.queue.enqueueBuilds(['7']);
    expect(await failed.opened).toMatchObject({
      name: 'build-profile',
      payload: { personId: '7' },
      error: { code: 'OVERLOADED' },
    });
    const [stored] = await on.rawQueue(({ builds }) => builds.getJobs(['failed']));
    expect(stored).toMatchObject({ attemptsMade: 5, failedReason: 'OVERLOADED: Too much waits.' });
    expect(JSON.stringify(stored)).not.toContain('secret');
    broken = false;
    await on.queue.enqueueBuilds(['7']);
    await done.reached;
  });

  test('a payload that no attempt can use fails at once', async () => {
    const failed = gate<unknown>();
    await on.startWorker(() => Promise.resolve(), {
      onFailedForGood: async (job) => failed.open(job),
    });
    await on.rawQueue(async ({ builds }) => {
      await builds.add('build-profile', { personId: 'ada@example.org' }, { attempts: 5 });
      expect(await failed.opened).toMatchObject({
        error: { message: 'The payload is not what this job takes.' },
      });
      await builds.add('no-such-job', {});
      await until(async () => (await on.queue.depth()).failed === 2);
    });
  });

  test('a build whose retry waits is delayed, and enqueuing it again makes no second one', async () => {
    const patient = await createQueue({ ...on.where, retryDelayMs: 3_600_000 });
    await on.startWorker(() => Promise.reject(new Error('not yet')));
    await patient.enqueueBuilds(['7']);
    await until(async () => (await on.queue.depth()).delayed === 1);
    await patient.enqueueBuilds(['7']);
    expect(await on.queue.depth()).toMatchObject({ delayed: 1, waiting: 0, active: 0 });
    await patient.close();
  });
});
