import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultModelDir } from '@facet/default-model';
import type { Encoder } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { evaluateProfiles, type TaskResult } from './evaluate-profiles.ts';
import { meanOf } from './measure/bootstrap.ts';
import { describeEvaluation } from './report/describe-evaluation.ts';
import { evaluationJson } from './report/evaluation-json.ts';
import { writeMadeUpShop } from './testing/made-up-shops.ts';

let dir: string;
let encoder: Encoder;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'facet-eval-'));
  await writeMadeUpShop(dir, 60);
  encoder = await createOnnxEncoder({ modelDir: defaultModelDir, device: 'cpu', threads: 1 });
});

afterAll(async () => {
  await encoder.close();
  await rm(dir, { recursive: true });
});

const evaluate = (options = {}) =>
  evaluateProfiles(
    { data: dir, people: 60, seed: 1, sets: null, threads: 1, ...options },
    encoder,
    () => undefined,
  );

function scoreOf({ contenders }: TaskResult, name: string): readonly [number, number] {
  const scores = contenders.find((one) => one.name === name)?.scores;
  return [meanOf(scores?.first ?? []), meanOf(scores?.second ?? [])];
}

test('of people whose taste changes, profiles foretell more than counting, popularity and chance', async () => {
  const evaluation = await evaluate();
  const tasks = evaluation.results.map(({ shop, task }) => [shop, task]);
  expect(tasks).toEqual([
    ['made-up', 'top categories'],
    ['made-up', 'named categories'],
    ['made-up', 'next title'],
  ]);
  const [top, named, titles] = evaluation.results as [TaskResult, TaskResult, TaskResult];
  for (const result of [top, named]) {
    expect(result.people).toBeGreaterThan(20);
    const [, profile] = scoreOf(result, 'profile');
    expect(profile).toBeGreaterThan(scoreOf(result, 'counting')[1]);
    expect(profile).toBeGreaterThan(scoreOf(result, 'popularity')[1]);
  }
  const [hitRate, reciprocalRank] = scoreOf(titles, 'profile, tuned');
  // By chance the next of a hundred titles is among the first ten for a tenth of the people.
  expect(hitRate).toBeGreaterThan(0.3);
  expect(hitRate).toBeGreaterThan(scoreOf(titles, 'popularity')[0]);
  expect(reciprocalRank).toBeGreaterThan(scoreOf(titles, 'popularity')[1]);
  // A taste that changed half a year ago asks for a half-life of months.
  const best = evaluation.tuning.toSorted((a, b) => b.overall - a.overall)[0];
  expect(best?.halfLifeDays).toBeLessThan(365);
});

test('the same people give the same numbers, as a table and as one line of JSON', async () => {
  const [first, second] = [await evaluate({ people: 30 }), await evaluate({ people: 30 })];
  const json = evaluationJson(first);
  expect(evaluationJson(second)).toBe(json);
  expect(json).not.toContain('\n');
  expect(JSON.parse(json)).toMatchObject({
    results: [
      {
        dataSet: 'made-up',
        task: 'top categories',
        by: { counting: { recallAt3: expect.any(Number) } },
      },
      { task: 'named categories' },
      { task: 'next title', by: { 'TF-IDF': { hitRateAt10: expect.any(Number) } } },
    ],
  });
  expect(describeEvaluation(first)).toMatch(/counting .*0\.\d{3} \[0\.\d{3}, [01]\.\d{3}\]/);
});

test('a folder without people says so', async () => {
  await expect(evaluate({ sets: ['nowhere'] })).rejects.toThrow('there are: made-up');
});
