import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { letterTokenizer } from '../testing/index.ts';
import { createTextTokenizer } from '../tokenize/text-tokenizer.ts';
import { readModelFolder } from './read-model-folder.ts';

type Files = Readonly<Record<string, string>>;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'facet-model-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const tokenizer = JSON.stringify(letterTokenizer());
const modelFiles: Files = { 'onnx/model.onnx': 'not read here', 'tokenizer.json': tokenizer };

function factsOf(content: string): { bytes: number; sha256: string } {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { bytes: Buffer.byteLength(content), sha256 };
}

function facetJson(changes: object = {}): string {
  return JSON.stringify({
    name: 'tiny',
    version: '1.2',
    dimensions: 8,
    maxTokens: 128,
    taxonomy: 'shopify',
    onnx: { default: 'onnx/model.onnx' },
    outputs: { embedding: 'embedding', sentiment: 'sentiment', category: 'category' },
    sentiment: { labels: ['negative', 'neutral', 'positive'] },
    category: { labels: ['aa', 'hg'] },
    files: Object.fromEntries(
      Object.entries(modelFiles).map(([name, content]) => [name, factsOf(content)]),
    ),
    ...changes,
  });
}

const upsideDown = { labels: ['hg-1', 'hg'], nested: true };
const whole: Files = { ...modelFiles, 'facet.json': facetJson() };
const plain: Files = {
  ...modelFiles,
  'config.json': JSON.stringify({ hidden_size: 8, max_position_embeddings: 1024 }),
};

async function problemOf(files: Files): Promise<string> {
  const error = await readModelFolder(await folderOf(files)).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'MODEL_INVALID' });
  return (error as Error).message;
}

test('a folder with facet.json is read', async () => {
  const folder = await folderOf(whole);
  expect(await readModelFolder(folder)).toMatchObject({
    info: {
      name: 'tiny',
      version: '1.2',
      dimensions: 8,
      categoryLabels: ['aa', 'hg'],
      hasSentiment: true,
    },
    onnxFile: join(folder, 'onnx/model.onnx'),
    maxTokens: 128,
    outputs: {
      embedding: { kind: 'pooled', name: 'embedding' },
      sentiment: 'sentiment',
      category: 'category',
    },
  });
});

test('a model without heads is a model', async () => {
  const changes = { outputs: { embedding: 'embedding' }, sentiment: null, category: null };
  const folder = await folderOf({ ...modelFiles, 'facet.json': facetJson(changes) });
  const { info, outputs } = await readModelFolder(folder);
  expect(info).toMatchObject({ categoryLabels: [], hasSentiment: false });
  expect(outputs).toMatchObject({ sentiment: null, category: null });
});

test('the checksum depends on content and labels, not on the place', async () => {
  const checksums = await Promise.all(
    [
      whole,
      whole,
      { ...modelFiles, 'facet.json': facetJson({ category: { labels: ['hg', 'aa'] } }) },
    ].map(async (files) => (await readModelFolder(await folderOf(files))).info.checksum),
  );
  expect(checksums[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(checksums[1]).toBe(checksums[0]);
  expect(checksums[2]).not.toBe(checksums[0]);
});

test('a plain BERT folder gives embeddings by mean pooling, unless it wants its first token', async () => {
  const { info, maxTokens, outputs } = await readModelFolder(await folderOf(plain));
  expect(info).toMatchObject({ dimensions: 8, categoryLabels: [], hasSentiment: false });
  expect(maxTokens).toBe(512);
  expect(outputs.embedding).toEqual({ kind: 'tokens', pooling: 'mean' });
  const first = { '1_Pooling/config.json': JSON.stringify({ pooling_mode_cls_token: true }) };
  const other = await readModelFolder(await folderOf({ ...plain, ...first }));
  expect(other.outputs.embedding).toEqual({ kind: 'tokens', pooling: 'cls' });
  expect(other.info.checksum).not.toBe(info.checksum);
});

test('a plain folder may have its graph at the top', async () => {
  const { 'onnx/model.onnx': graph = '', ...rest } = plain;
  const folder = await folderOf({ ...rest, 'model.onnx': graph });
  expect((await readModelFolder(folder)).onnxFile).toBe(join(folder, 'model.onnx'));
});

const untokenised: Files = Object.fromEntries(
  Object.entries(plain).filter(([name]) => name !== 'tokenizer.json'),
);
const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'c', '##d', '中', 'É', 'c中', '\u2028'];

test.each([
  ['a BERT as it is', {}, [2, 4, 5, 6, 1, 3]],
  ['one with capitals', { do_lower_case: false }, [2, 1, 6, 7, 3]],
  ['one that keeps Chinese together', { tokenize_chinese_chars: false }, [2, 1, 1, 3]],
])('a folder with vocab.txt is read: %s', async (_, config, ids) => {
  const folder = await folderOf({
    ...untokenised,
    'vocab.txt': `${vocabulary.join('\r\n')}\r\n`,
    'tokenizer_config.json': JSON.stringify(config),
  });
  const tokenizerOfFolder = createTextTokenizer(await readModelFolder(folder));
  expect([...tokenizerOfFolder.tokenize('Cd中 É')]).toEqual(ids);
});

test.each([
  ['no graph', { 'facet.json': facetJson(), 'tokenizer.json': tokenizer }, /onnx\/model\.onnx/],
  ['altered graph', { ...whole, 'onnx/model.onnx': 'not read hers' }, /model\.onnx.*SHA-256/],
  ['cut graph', { ...whole, 'onnx/model.onnx': 'not' }, /model\.onnx.*3 bytes, not 13/],
  ['altered tokenizer', { ...whole, 'tokenizer.json': `${tokenizer} ` }, /tokenizer\.json/],
  ['broken facet.json', { ...whole, 'facet.json': '{' }, /facet\.json is not valid JSON/],
  ['wrong field', { ...whole, 'facet.json': facetJson({ dimensions: -1 }) }, /dimensions/],
  ['wrong labels', { ...whole, 'facet.json': facetJson({ sentiment: null }) }, /sentiment/],
  [
    'child first',
    { ...whole, 'facet.json': facetJson({ category: upsideDown }) },
    /after.*category\.labels/s,
  ],
  ['way out', { ...whole, 'facet.json': facetJson({ onnx: { default: '../x' } }) }, /onnx/],
  ['unlisted graph', { ...whole, 'facet.json': facetJson({ files: {} }) }, /files/],
  ['nothing', {}, /neither facet\.json nor onnx\/model\.onnx/],
  ['no config', modelFiles, /config\.json/],
  ['wrong config', { ...plain, 'config.json': '{}' }, /config\.json.*hidden_size/s],
  ['no tokenizer', untokenised, /tokenizer\.json/],
  ['no [SEP]', { ...untokenised, 'vocab.txt': '[PAD]\n[UNK]\n[CLS]' }, /vocab\.txt has no \[SEP\]/],
  ['wrong tokenizer', { ...plain, 'tokenizer.json': '[]' }, /tokenizer\.json/],
])('%s: the message names the file', async (_, files: Files, message) => {
  expect(await problemOf(files)).toMatch(message);
});

test('a folder that is not there is named, with what to set', async () => {
  await expect(readModelFolder('/nowhere/model')).rejects.toMatchObject({
    code: 'MODEL_INVALID',
    message: expect.stringMatching(/\/nowhere\/model.*MODEL_DIR/) as string,
  });
});
