import { createMetrics } from '@facet/telemetry';
import { DueBuilds } from './due-builds.ts';

test('people who are added while others are enqueued go together, each once', async () => {
  const enqueued: (readonly string[])[] = [];
  const builds = new DueBuilds({
    queue: { enqueueBuilds: async (ids) => void enqueued.push(ids) },
    metrics: createMetrics('gateway'),
    log: { warn: () => {} },
  });
  builds.add(['1', '2']);
  builds.add(['2', '3']);
  builds.add([]);
  builds.add(['3', '4']);
  await builds.close();
  expect(enqueued).toEqual([
    ['1', '2'],
    ['2', '3', '4'],
  ]);
});

test('a queue that fails fails nobody, and is counted; what comes later is enqueued again', async () => {
  const metrics = createMetrics('gateway');
  const warnings: object[] = [];
  const tried: (readonly string[])[] = [];
  const builds = new DueBuilds({
    queue: {
      enqueueBuilds: async (ids) => {
        tried.push(ids);
        if (tried.length === 1) throw new Error('queue of c@example.com');
      },
    },
    metrics,
    log: { warn: (fields: object) => void warnings.push(fields) },
  });
  builds.add(['1']);
  builds.add(['2']);
  await builds.close();
  expect(tried).toEqual([['1'], ['2']]);
  expect(await metrics.render()).toMatch(/facet_enqueue_failures_total 1/);
  expect(warnings).toEqual([{ people: 1, errors: [{ type: 'Error', at: expect.any(Array) }] }]);
  expect(JSON.stringify(warnings)).not.toContain('c@example.com');
});
