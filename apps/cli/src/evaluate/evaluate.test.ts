import { Readable } from 'node:stream';
import type { Task } from '@facet/encoder';
import { DeterministicEncoder } from '@facet/encoder/testing';
import { evaluateFile } from './evaluate-file.ts';
import { evaluationJson, renderEvaluation } from './render-evaluation.ts';

const encoder = new DeterministicEncoder();
const evaluate = (csv: string, task: Task = 'category', by = encoder) =>
  evaluateFile(by, task, Readable.from([Buffer.from(csv)]));

/** A table whose labels are what the encoder says itself. */
async function agreeing(count: number): Promise<string> {
  const texts = Array.from({ length: count }, (_, index) => `text ${index}`);
  const encodings = await encoder.encode(texts);
  const rows = encodings.map(({ categories }, index) => {
    const best = Math.max(...(categories ?? []));
    return `${texts[index]},${encoder.model.categoryLabels[categories?.indexOf(best) ?? 0]}`;
  });
  return ['text,label', ...rows].join('\n');
}

test('a model that agrees with all labels is always right', async () => {
  const evaluation = await evaluate(await agreeing(700));
  expect(evaluation).toMatchObject({ count: 700, accuracy: 1, macroF1: 1 });
  expect(evaluation.labels).toEqual(encoder.model.categoryLabels);
});

test('a wrong label counts against it', async () => {
  const csv = await agreeing(10);
  const [header, first = '', ...rest] = csv.split('\n');
  const wrong = first.endsWith('aa') ? 'hg' : 'aa';
  const altered = [header, `text 0,${wrong}`, ...rest].join('\n');
  expect((await evaluate(altered)).accuracy).toBeCloseTo(0.9, 12);
});

test('sentiment has its three labels, and quoted texts are texts', async () => {
  const evaluation = await evaluate('label,text\nneutral,"so, so"\n', 'sentiment');
  expect(evaluation.labels).toEqual(['negative', 'neutral', 'positive']);
  expect(evaluation.count).toBe(1);
});

test.each([
  ['text,label\na,zz\n', /line 2: the label "zz" is none of aa, hg, el/],
  ['title,label\na,aa\n', /columns text and label; it has title, label/],
  ['text,label\n', /at least one row/],
  ['', /at least one row/],
  ['text,label\na\n', /line 2/],
])('%j is refused with the reason', async (csv, reason) => {
  await expect(evaluate(csv)).rejects.toThrow(reason);
});

test('of a model of two levels, a text is judged on the level of its label', async () => {
  const labels = ['aa', 'hg', 'aa-1', 'aa-2', 'hg-1'];
  const nested = new DeterministicEncoder({ categoryLabels: labels, areLabelsNested: true });
  const [encoding] = await nested.encode(['a']);
  const said = [...(encoding?.categories ?? [])];
  const likeliest = (places: number[]): number => Math.max(...places.map((at) => said[at] ?? 0));
  const [first, second] = [likeliest([0, 1]), likeliest([2, 3, 4])].map(
    (one) => labels[said.indexOf(one)],
  );
  const evaluation = await evaluate(`text,label\na,${first}\na,${second}\n`, 'category', nested);
  expect(evaluation).toMatchObject({ count: 2, accuracy: 1 });
});

test('a model without that head says so', async () => {
  const headless = new DeterministicEncoder({ categoryLabels: [] });
  await expect(evaluate('text,label\na,aa\n', 'category', headless)).rejects.toThrow(
    /has no category head/,
  );
});

test('both outputs hold the same numbers', async () => {
  const evaluation = await evaluate(await agreeing(5));
  const parsed = JSON.parse(evaluationJson('category', encoder.model, evaluation)) as unknown;
  expect(parsed).toMatchObject({ task: 'category', count: 5, accuracy: 1, macroF1: 1 });
  const table = renderEvaluation('category', encoder.model, evaluation);
  expect(table).toMatch(/accuracy +1\.0000/);
  for (const [index, { support }] of evaluation.classes.entries()) {
    expect(table.includes(`\n${evaluation.labels[index]} `)).toBe(support > 0);
  }
});
