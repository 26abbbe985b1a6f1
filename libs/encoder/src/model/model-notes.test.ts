import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelNotes } from './model-notes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facet-notes-'));
});
afterEach(() => rm(folder, { recursive: true }));

const result = (changes: object = {}) => ({
  task: 'category',
  language: 'zh',
  group: 'titles',
  model: { texts: 40, accuracy: 0.9, macro_f1: 0.8, calibration_error: 0.02, speed: 3 },
  rivals: [{ who: 'chance', accuracy: 0.1 }],
  ...changes,
});

test('card and main numbers are read', async () => {
  await writeFile(join(folder, 'README.md'), '# Modell\n模型');
  await writeFile(join(folder, 'report.json'), JSON.stringify({ results: [result()], more: 1 }));
  expect(await readModelNotes(folder)).toEqual({
    card: '# Modell\n模型',
    metrics: [
      {
        ...{ task: 'category', language: 'zh', group: 'titles' },
        ...{ texts: 40, accuracy: 0.9, macroF1: 0.8, calibrationError: 0.02 },
      },
    ],
  });
});

test('a long card is cut between characters, and what no database takes is left out', async () => {
  await writeFile(join(folder, 'README.md'), `\0a${'模'.repeat(30_000)}`);
  const { card } = await readModelNotes(folder);
  expect(card).toBe(`a${'模'.repeat(21_844)}\n…`);
});

test('results of another shape are left out, and no more than 100 are kept', async () => {
  const results = [
    ...[3, null, result({ task: '' }), result({ task: 'a\0b' }), result({ task: '\ud800' })],
    ...[result({ model: {} }), result({ model: { ...result().model, accuracy: 7 } })],
    ...Array.from({ length: 140 }, (_, index) => result({ group: undefined, task: `t${index}` })),
  ];
  await writeFile(join(folder, 'report.json'), JSON.stringify({ results }));
  const { metrics } = await readModelNotes(folder);
  expect(metrics).toHaveLength(100);
  expect(metrics[0]).toMatchObject({ task: 't0', group: null });
});

test.each([
  ['no files', null],
  ['no JSON', '{'],
  ['another shape', '[1]'],
  ['too much', JSON.stringify({ results: [result()], x: 'x'.repeat(2 ** 20) })],
])('%s is no error', async (_, report) => {
  if (report !== null) await writeFile(join(folder, 'report.json'), report);
  expect(await readModelNotes(folder)).toEqual({ card: null, metrics: [] });
});
