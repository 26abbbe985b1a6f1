import { FacetError } from '@facet/errors';
import {
  createJobWorker,
  createQueue,
  handle,
  type ExplainedText,
  type JobPayload,
} from './index.ts';
import { idleHandlersExcept } from './testing/idle-handlers.ts';
import { backends, gate, JobFixture, startRedisOfFile } from './testing/job-fixture.ts';
import type { TemporaryRedis } from './testing/temporary-redis.ts';

let redis: TemporaryRedis | null;
let on: JobFixture;
beforeAll(async () => {
  redis = await startRedisOfFile();
});
afterAll(async () => redis?.stop());

const payload: JobPayload<'explain-text'> = {
  ...{ textId: '7', modelVersionId: 1, task: 'sentiment', label: null },
};
const explained: ExplainedText = {
  ...{ kind: 'EXPLAINED', label: 2, probability: 0.75, baseline: 0.25 },
  words: [{ start: 0, end: 4, contribution: 0.5 }],
  ...{ standardError: 0, isCut: false },
};
const longMs = 30_000;

describe.each(backends)('on %s', (backend) => {
  beforeEach(async () => {
    on = await JobFixture.open(backend, redis);
  });
  afterEach(() => on.close());

  async function explain(
    run: (asked: JobPayload<'explain-text'>) => Promise<unknown>,
  ): Promise<void> {
    const handlers = [...idleHandlersExcept('explain-text'), handle('explain-text', run)];
    on.workers.push(await createJobWorker({ ...on.where, handlers, concurrency: 1 }));
  }

  test('what a worker returns comes back, for all who ask the same, from one job', async () => {
    const asked: unknown[] = [];
    const [started, finish] = [gate(), gate()];
    await explain(async (one) => {
      asked.push(one);
      started.open();
      await finish.opened;
      return explained;
    });
    const first = on.queue.explainText(payload, longMs);
    await started.opened;
    const elsewhere = await createQueue(on.where);
    const others = [on.queue, elsewhere].map((queue) => queue.explainText(payload, longMs));
    finish.open();
    expect(await Promise.all([first, ...others])).toEqual([explained, explained, explained]);
    await elsewhere.close();
    expect(await on.queue.explainText(payload, longMs)).toEqual(explained);
    expect(asked).toEqual([payload]);
    expect(await on.queue.explainText({ ...payload, label: 2 }, longMs)).toEqual(explained);
    expect(asked).toHaveLength(2);
  });

  test('who does not wait that long is told to come back, and finds the answer then', async () => {
    const late = { code: 'TIMEOUT', retryAfterSeconds: expect.any(Number) as number };
    await expect(on.queue.explainText(payload, 0)).rejects.toMatchObject(late);
    await explain(async () => ({ kind: 'NO_TEXT' }));
    expect(await on.queue.explainText(payload, longMs)).toEqual({ kind: 'NO_TEXT' });
  });

  test('what no worker can do is told, and tried anew for the next who asks', async () => {
    let failures = 3;
    await explain(async () => {
      if ((failures -= 1) >= 0) throw new FacetError('NOT_READY', 'No such model here.');
      return explained;
    });
    await expect(on.queue.explainText(payload, longMs)).rejects.toMatchObject({
      code: 'NOT_READY',
    });
    expect(await on.queue.explainText(payload, longMs)).toEqual(explained);
  });

  test('no more wait than can be answered soon', async () => {
    const asking = Array.from({ length: 100 }, (_, at) =>
      on.queue.explainText({ ...payload, textId: String(at + 100) }, 0),
    );
    await Promise.allSettled(asking);
    await expect(on.queue.explainText(payload, 0)).rejects.toMatchObject({ code: 'OVERLOADED' });
  });
});
