import { mkdtemp, mkdir, readdir, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { letterTokenizer } from '../testing/index.ts';
import type { ModelFolder } from './model-folder.ts';
import { readModelFolder } from './read-model-folder.ts';
import { writeHeadsFolder, type NewHeads } from './write-heads-folder.ts';

let place: string;
let base: ModelFolder;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'facet-heads-'));
  const folder = join(place, 'plain');
  await mkdir(folder);
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(letterTokenizer()));
  await writeFile(join(folder, 'config.json'), '{"hidden_size":2,"max_position_embeddings":64}');
  await writeFile(join(folder, 'model.onnx'), 'not read here');
  await writeFile(join(folder, 'pytorch_model.bin'), 'not needed');
  base = await readModelFolder(folder);
});
afterAll(() => rm(place, { recursive: true }));

const head = (labels: number): NewHeads['sentiment'] & object => ({
  weight: Float32Array.from({ length: 2 * labels }, (_, at) => at),
  bias: new Float32Array(labels),
});

const category = { labels: ['Hoses', 'Rakes'], head: head(2) };

async function write(name: string, heads: Partial<NewHeads> = { category }): Promise<string> {
  const directory = join(place, name);
  const notes = { 'README.md': '# A card' };
  await writeHeadsFolder(directory, { base, name, notes, ...heads });
  return directory;
}

test('a folder of heads reads as the base with those heads, and holds no more than it needs', async () => {
  const directory = await write('shop');
  const found = await readModelFolder(directory);
  expect(found).toMatchObject({
    info: { name: 'shop', categoryLabels: ['Hoses', 'Rakes'], hasSentiment: false, dimensions: 2 },
    onnxFile: join(directory, 'base/model.onnx'),
    outputs: base.outputs,
    heads: { sentiment: null, category: join(directory, 'category.safetensors') },
  });
  expect(found.info.checksum).not.toBe(base.info.checksum);
  expect((await readdir(join(directory, 'base'))).sort()).toEqual([...base.files].sort());
  expect(await readFile(join(directory, 'README.md'), 'utf8')).toBe('# A card');
  expect((await readdir(place)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('heads go on top of heads: each folder is the base of the next', async () => {
  const first = await readModelFolder(await write('first'));
  const other = await write('second', { base: first, sentiment: head(3) });
  expect(await readModelFolder(other)).toMatchObject({
    info: { categoryLabels: ['Hoses', 'Rakes'], hasSentiment: true },
    heads: {
      sentiment: join(other, 'sentiment.safetensors'),
      category: join(other, 'base/category.safetensors'),
    },
  });
});

test('the same heads are the same version, others another', async () => {
  const versions = [
    await write('same-1'),
    await write('same-2'),
    await write('labels', { category: { ...category, labels: ['Hoses', 'Spades'] } }),
    await write('sentiment', { category, sentiment: head(3) }),
  ].map(async (directory) => (await readModelFolder(directory)).info.version);
  const [one, two, ...others] = await Promise.all(versions);
  expect(two).toBe(one);
  expect(new Set([one, ...others]).size).toBe(3);
});

test('nothing is written over', async () => {
  const directory = await write('taken');
  await expect(write('taken')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  expect((await readModelFolder(directory)).info.name).toBe('taken');
});

async function problemOf(directory: string): Promise<string> {
  const error = await readModelFolder(directory).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'MODEL_INVALID' });
  return (error as Error).message;
}

test.each([
  ['the head', 'category.safetensors', 'other', /category\.safetensors was altered/],
  ['the base', 'base/model.onnx', 'another one', /base is not the one .* trained on/],
  ['a file away', 'base/tokenizer.json', null, /tokenizer\.json is missing/],
])('%s altered: the message says so', async (what, file, content, reason) => {
  const directory = await write(`altered ${what}`);
  if (content === null) await rm(join(directory, file));
  else await writeFile(join(directory, file), content);
  expect(await problemOf(directory)).toMatch(reason);
});

test('a head of another shape is named', async () => {
  const directory = await write('wide', { category: { ...category, head: head(3) } });
  expect(await problemOf(directory)).toMatch(/category\.safetensors .* 3 × 2 and 3, not 2 × 2/);
});

test('labels that nothing could hold are refused', async () => {
  const labels = ['x'.repeat(51), 'Rakes'];
  const directory = await write('long', { category: { ...category, labels } });
  expect(await problemOf(directory)).toMatch(/facet\.json does not describe heads/);
});
