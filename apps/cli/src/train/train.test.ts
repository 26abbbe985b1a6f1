import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelFolder, readModelNotes } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { tinyPlain } from '@facet/encoder-onnx/testing';
import { runFacet, type Ran } from '../testing/run-facet.ts';
import { nextStep } from './render-training.ts';
import { madeUpTitles, toCsv, type MadeUpTitle } from './testing/made-up-titles.ts';

let place: string;
beforeAll(async () => (place = await mkdtemp(join(tmpdir(), 'facet-train-'))));
afterAll(() => rm(place, { recursive: true }));

const noGateway = 'http://127.0.0.1:9';

async function file(name: string, content: string): Promise<string> {
  const path = join(place, name);
  await writeFile(path, content);
  return path;
}

const facet = (...args: readonly string[]): Promise<Ran> => runFacet(noGateway, ...args);

async function train(
  task: string,
  name: string,
  csv: string,
  ...more: readonly string[]
): Promise<Ran> {
  const input = await file(`${name}.csv`, csv);
  return facet('train', '--task', task, '--input', input, '--output', join(place, name), ...more);
}

/** Every third title is kept for the evaluation, which the training then has not seen. */
const titles = madeUpTitles();
const seen = titles.filter((_, index) => index % 3 !== 0);
const unseen = titles.filter((_, index) => index % 3 === 0);

test("a shop's own categories are learnt, measured, and loaded like any model", async () => {
  const ran = await train('category', 'shop', toCsv(seen));
  expect(ran).toMatchObject({ status: 0 });
  expect(ran.stdout).toMatch(/4 labels: 0 keys of the shipped taxonomy, 4 of your own/);
  expect(ran.stdout).toMatch(/trained head +[01]\.\d{4} +[01]\.\d{4} +0\.\d{4}\nalways "/);
  expect(ran.stdout).toMatch(/To use it in profiles: npx facet model add /);
  const [model, input] = [join(place, 'shop'), await file('unseen.csv', toCsv(unseen))];
  const evaluated = await facet(
    'evaluate',
    '--task',
    'category',
    '--input',
    input,
    '--model',
    model,
    '--json',
  );
  expect(JSON.parse(evaluated.stdout)).toMatchObject({ count: unseen.length });
  expect((JSON.parse(evaluated.stdout) as { accuracy: number }).accuracy).toBeGreaterThan(0.95);
  const { card, metrics } = await readModelNotes(model);
  expect(card).toMatch(/trained by `facet train` on the embedding of facet-bert-mini/);
  expect(metrics).toMatchObject([{ task: 'category', group: 'texts kept apart' }]);
  const encoder = await createOnnxEncoder({ modelDir: model, device: 'cpu', threads: 1 });
  const [encoding] = await encoder.encode(['Norwick hose, 20 m']);
  await encoder.close();
  expect(encoder.model.categoryLabels).toEqual([
    'Bücher',
    'Phone accessories',
    'Watering & Hoses',
    '儿童玩具',
  ]);
  expect(encoding?.categories?.indexOf(Math.max(...encoding.categories))).toBe(2);
  expect(encoding?.sentiment).toHaveLength(3);
});

test('the head that the model has already is measured on the same labels, of whatever level', async () => {
  const keys = new Map([
    ['Watering & Hoses', 'hg-12'],
    ['Phone accessories', 'el-4'],
    ['Bücher', 'me-1'],
    ['儿童玩具', 'tg-5'],
  ]);
  const sorted = seen.map(({ text, label }) => ({ text, label: keys.get(label) ?? label }));
  const ran = await train('category', 'keys', toCsv(sorted));
  expect(ran.stdout).toMatch(/4 labels: 4 keys of the shipped taxonomy, 0 of your own/);
  const before = /facet-bert-mini before +([01]\.\d{4})/.exec(ran.stdout);
  expect(Number(before?.[1])).toBeGreaterThan(0.5);
});

test('as JSON, under a name of its own', async () => {
  const ran = await train('category', 'named-by-hand', toCsv(seen), '--name', 'my.shop', '--json');
  expect(JSON.parse(ran.stdout)).toMatchObject({
    ...{ task: 'category', name: 'my.shop', directory: join(place, 'named-by-hand') },
    results: [{ model: { accuracy: expect.any(Number) as number } }],
  });
});

test('where workers look, the next step is a rebuild; elsewhere the model must be brought there', () => {
  const written = { name: 'shop', version: '12ab', shelf: '/data/models' };
  expect(nextStep({ ...written, directory: '/data/models/shop' })).toMatch(
    /facet rebuild --all --full --model shop@12ab --watch/,
  );
  expect(nextStep({ ...written, directory: '/tmp/shop' })).toBe(
    'To use it in profiles: npx facet model add /tmp/shop',
  );
});

const opinions = (words: readonly string[], label: string): MadeUpTitle[] =>
  words.flatMap((word) =>
    ['hose', 'book', 'phone', 'lamp', 'coat', 'toy', 'chair', 'knife'].flatMap((thing) => [
      { text: `this ${thing} is ${word}`, label },
      { text: `${word}, the ${thing}`, label },
    ]),
  );

test('two labels of sentiment make a head of three, with nothing ever neutral', async () => {
  const good = opinions(['wonderful', 'excellent', 'great', 'perfect'], 'positive');
  const bad = opinions(['terrible', 'awful', 'broken', 'useless'], 'negative');
  expect(await train('sentiment', 'opinions', toCsv([...good, ...bad]))).toMatchObject({
    status: 0,
  });
  const encoder = await createOnnxEncoder({
    modelDir: join(place, 'opinions'),
    device: 'cpu',
    threads: 1,
  });
  const [kind, unkind] = await encoder.encode(['what a great lamp', 'a terrible chair']);
  await encoder.close();
  expect(kind?.sentiment?.[1]).toBe(0);
  expect(kind?.sentiment?.[2]).toBeGreaterThan(0.5);
  expect(unkind?.sentiment?.[0]).toBeGreaterThan(0.5);
  expect(encoder.model.categoryLabels).toContain('hg');
});

test('a plain BERT gets its first head', async () => {
  const hoses = Array.from({ length: 60 }, (_, index) => ({
    text: `garden hose ${index}`,
    label: 'hg',
  }));
  const books = Array.from({ length: 60 }, (_, index) => ({
    text: `good book ${index}`,
    label: 'me-1',
  }));
  const ran = await train('category', 'first', toCsv([...hoses, ...books]), '--model', tinyPlain);
  expect(ran).toMatchObject({ status: 0 });
  expect(ran.stdout).toMatch(/2 labels: 2 keys of the shipped taxonomy, 0 of your own/);
  const { info } = await readModelFolder(join(place, 'first'));
  expect(info).toMatchObject({
    name: 'first',
    categoryLabels: ['hg', 'me-1'],
    hasSentiment: false,
  });
});

test.each([
  ['category', 'text,label\na,b\n,c\n', /line 3: there is no text/],
  ['category', 'text,label\na,\n', /line 2: there is no label/],
  [
    'category',
    `text,label\na,${'x'.repeat(51)}\n`,
    /line 2: the label has more than 50 characters/,
  ],
  ['category', 'text,label\na,"b\tc"\n', /line 2: the label holds a control character/],
  ['category', 'text,label\na,b\na,b,c\n', /line 3: The line does not fit the header/],
  ['category', 'title,label\na,b\n', /columns text and label; it has title, label/],
  ['category', toCsv(seen.filter(({ label }) => label === 'Bücher')), /only one label/],
  [
    'category',
    `${toCsv(seen)}\nrake,Rakes\nspade,Rakes\nspade,Rakes\n`,
    /at least 10 .* Rakes \(2\)/,
  ],
  ['sentiment', 'text,label\na,glad\n', /line 2: the label "glad" is none of negative, neutral/],
  ['sentiment', toCsv(opinions(['good'], 'positive')), /No text is labelled negative/],
  ['weather', 'text,label\n', /Allowed choices are sentiment, category/],
])('%s: what can not be learnt is wrong usage, said in a line', async (task, csv, reason) => {
  const ran = await train(task, 'refused', csv);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toMatch(reason);
});

test('nothing is written over, and that is known before the work', async () => {
  await writeFile(join(place, 'taken'), 'a file');
  const ran = await train('category', 'taken', toCsv(seen));
  expect(ran).toMatchObject({ status: 1, stdout: '' });
  expect(ran.stderr).not.toMatch(/Encoding/);
});

test('where nothing can be written, that is said', async () => {
  const input = await file('small.csv', toCsv(seen.slice(0, 160)));
  const output = join(place, 'small.csv', 'model');
  const ran = await facet('train', '--task', 'category', '--input', input, '--output', output);
  expect(ran).toMatchObject({ status: 1, stdout: '' });
  expect(ran.stderr).toMatch(/^error: .*can't be written: ENOTDIR/m);
});

test('a name that no command line could say is refused', async () => {
  const ran = await train('category', 'named', toCsv(seen), '--name', 'my shop');
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(/say --name/);
});
