import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultModelDir } from '@facet/default-model';
import { isEqual } from './compare/figure.ts';
import { closeEncoders, openEncoders, type Encoders } from './encoders.ts';
import { evaluateModel, type ModelEvaluation } from './evaluate-model.ts';
import { describeModel } from './report/describe-model.ts';
import { isReproduced, modelJson } from './report/model-json.ts';
import { reportOf } from './testing/report-of.ts';
import { writeMadeUpWork } from './testing/made-up-work.ts';

let dir: string;
let model: string;
let encoders: Encoders;

const evaluate = (): Promise<ModelEvaluation> =>
  evaluateModel({ data: dir, work: dir, model, threads: 1 }, encoders, () => undefined);

const writeReport = (report: object): Promise<void> =>
  writeFile(join(model, 'report.json'), JSON.stringify(report));

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'facet-eval-model-'));
  model = join(dir, 'model');
  await writeMadeUpWork(dir);
  await cp(defaultModelDir, model, { recursive: true });
  encoders = await openEncoders(model, 1);
});

afterAll(async () => {
  await closeEncoders(encoders);
  await rm(dir, { recursive: true });
});

test('the test split is measured by task, language and group, beside the rivals', async () => {
  const evaluation = await evaluate();
  const { rows, checks } = evaluation;
  const groups = rows.map(({ task, language, group }) => `${task} ${language} ${group}`);
  expect(groups).toEqual(
    expect.arrayContaining([
      'sentiment en all reviews',
      'sentiment en texts without an opinion',
      'category en kind: title',
      'category zh source: shop_zh',
    ]),
  );
  const titles = rows.find(({ group }) => group === 'kind: title');
  expect(titles?.model).toMatchObject({ texts: 3, accuracy: 1, macroF1: 1 });
  const all = rows.find(
    ({ task, language, group }) => `${task} ${language} ${group}` === 'category en all',
  );
  // hg is the most frequent label of the training split: three of five.
  expect(all).toMatchObject({ tfidfAccuracy: 0.625, majority: { texts: 5, accuracy: 0.6 } });
  expect(checks.translation).toMatchObject({ candidates: 3, untaught: 2 });
  expect(checks.bias).toMatchObject({ sentences: 4 });
  // Not 1: the same text was really encoded twice, in other company.
  expect(checks.padding.meanCosine).toBeGreaterThan(0.99);
  expect(checks.padding.lowestCosine).toBeLessThan(1 - 1e-6);
});

test('a report with these numbers is reproduced; one other number is named', async () => {
  const report = reportOf(await evaluate(), { name: 'made-up', version: '1' });
  await writeReport(report);
  const same = await evaluate();
  const all = [...same.rows.flatMap(({ figures }) => figures), ...same.figures];
  expect(all.filter((figure) => !isEqual(figure))).toEqual([]);
  expect(isReproduced(same)).toBe(true);

  const bytes = { ...report.bytes, 'tokenizer.json': 1 };
  await writeReport({ ...report, bytes });
  const other = await evaluate();
  expect(isReproduced(other)).toBe(false);
  expect(JSON.parse(modelJson(other))).toMatchObject({
    figures: all.length,
    equal: all.length - 1,
    unequal: ['bytes of tokenizer.json'],
  });
  expect(describeModel(other)).toMatch(/bytes of tokenizer\.json +\d+ +1 +NO/);
});

test('a folder that was not prepared says what to run', async () => {
  const options = { data: dir, work: join(dir, 'nowhere'), model, threads: 1 };
  await expect(evaluateModel(options, encoders, () => undefined)).rejects.toThrow(
    'facet_train prepare',
  );
});
