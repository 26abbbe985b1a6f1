import { readFileSync } from 'node:fs';
import { fillBlocks } from './blocks.ts';
import { capacityOf } from './capacity.ts';
import { planFor } from './plan.ts';
import { stepsFrom } from './steps.ts';
import { computeDocument, documents } from './write-documents.ts';

const benchmarks = {
  encoder: { textsPerSecond: 1_000 },
  ingest: { eventsPerSecond: 10_000, ratioToCopy: 0.25, bytesPerEvent: 1_024 },
  rebuild: { profilesPerSecond: 500 },
  gateway: { requestsPerSecond: 2_000, ratioToBare: 0.5 },
  queue: { postgresJobsPerSecond: 1_000, redisJobsPerSecond: 6_000 },
};

test('a limit is what the benchmark reached over its share of it', () => {
  expect(capacityOf(benchmarks)).toMatchObject({ databaseEvents: 40_000, databasePages: 4_000 });
});

test('a day of a billion events', () => {
  const plan = planFor(1e9, capacityOf(benchmarks));
  // 34,722 events, 3,472 pages, 11,574 builds and 6,944 new texts a second at the peak
  expect(Math.round(plan.peakEvents)).toBe(34_722);
  expect(plan.gateways).toBe(Math.ceil(34_722 / 6_000 + 3_472 / 1_200));
  expect(plan.workers).toBe(Math.ceil(11_574 / 300 + 6_944 / 600));
  expect(plan.databaseUse).toBeCloseTo(34_722 / 40_000 + 3_472 / 4_000, 3);
  expect(plan.bytesPerYear).toBe(365e9 * 1_024);
});

test('what nobody measured is said so, and never a number', () => {
  const steps = stepsFrom(capacityOf({})).map(({ when }) => when);
  for (const when of steps) expect(when).toMatch(/not measured/);
  expect(steps.join()).not.toMatch(/NaN|Infinity/);
  expect(stepsFrom(capacityOf(benchmarks)).map(({ when }) => when)).not.toContain('not measured');
});

test('a block that nobody computes is an error', () => {
  const block = '<!-- computed: known -->\n<!-- end -->\n';
  const text = `a\n${block}b\n${block}`;
  const filled = fillBlocks(text, { known: 'new' });
  expect(filled.match(/new/g)).toHaveLength(2);
  expect(filled).toMatch(/^a\n[^]*\nb\n/);
  expect(fillBlocks(filled, { known: 'new' })).toBe(filled);
  expect(() => fillBlocks(text, {})).toThrow('Nobody computes the block known.');
});

test.each(documents)(
  '%s is what docs/benchmarks.json says (else: npm run generate)',
  async (file) => {
    expect(readFileSync(file, 'utf8')).toBe(await computeDocument(file));
  },
);
