import { neededFiles } from './needed-files.ts';

const facts = { bytes: 1, sha256: 'a'.repeat(64) };

/** Files by name; those of JSON with what they hold. */
function needed(files: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  return neededFiles({
    has: (name) => Promise.resolve(name in files),
    readJson: (name) => Promise.resolve(files[name]),
  });
}

const filesOf = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, null]));

const plain = filesOf('config.json', 'tokenizer.json', 'vocab.txt', 'onnx/model.onnx');

test('of a plain BERT its graph, its tokenizer, its configuration, its card', async () => {
  const others = [
    'model.safetensors',
    'onnx/model_fp16.onnx',
    'README.md',
    'tokenizer_config.json',
  ];
  expect(await needed({ ...plain, ...filesOf(...others) })).toEqual([
    ...['config.json', 'tokenizer.json', 'onnx/model.onnx', 'README.md'],
  ]);
});

test('of an old layout its vocabulary, of a large one the weights beside the graph', async () => {
  const old = filesOf('config.json', 'vocab.txt', 'tokenizer_config.json', '1_Pooling/config.json');
  expect(await needed({ ...old, ...filesOf('model.onnx', 'model.onnx_data') })).toEqual([
    ...['config.json', 'vocab.txt', 'tokenizer_config.json', '1_Pooling/config.json'],
    ...['model.onnx', 'model.onnx_data'],
  ]);
});

test('of heads their files and those of the model under them', async () => {
  const base = Object.keys(plain).map((name) => `base/${name}`);
  const heads = { base: {}, heads: {}, files: { 'category.safetensors': facts } };
  const files = filesOf('category.safetensors', 'report.json', 'notes.txt', ...base);
  expect(await needed({ ...files, 'facet.json': heads })).toEqual([
    ...['facet.json', 'category.safetensors'],
    ...['base/config.json', 'base/tokenizer.json', 'base/onnx/model.onnx', 'report.json'],
  ]);
});

const endless = Object.fromEntries(
  Array.from({ length: 20 }, (_, depth) => [
    `${'base/'.repeat(depth)}facet.json`,
    { base: {}, files: {} },
  ]),
);

test.each([
  ['no graph', filesOf('config.json'), /onnx\/model\.onnx/],
  ['a name that leads out', { 'facet.json': { files: { '../x': facts } } }, /facet\.json/],
  ['heads without an end', endless, /facet\.json/],
])('%s is refused', async (_, files, message) => {
  await expect(needed(files)).rejects.toMatchObject({
    code: 'MODEL_INVALID',
    message: expect.stringMatching(message) as string,
  });
});
