import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultModelDir } from '@facet/default-model';
import { createTextTokenizer, readModelFolder, type Encoding } from '@facet/encoder';
import { createOnnxEncoder } from './index.ts';
import { cosine, greatestDifference } from './testing/cosine.ts';

interface Said {
  readonly embedding: readonly number[];
  readonly sentiment: readonly number[];
  readonly category: readonly number[];
}

/** What Python's ONNX Runtime says of the shipped model, written when it was trained. */
interface Expected {
  readonly version: string;
  readonly texts: readonly {
    readonly text: string;
    readonly ids: readonly number[];
    readonly int8: Said;
  }[];
}

const path = join(defaultModelDir, 'expected.json');
const { texts, version } = JSON.parse(readFileSync(path, 'utf8')) as Expected;

/** int8 scales depend on what else is in the batch, padding included: equal but for that. */
function expectSaid(encoding: Encoding | undefined, said: Said): void {
  expect(cosine(encoding?.embedding ?? [], said.embedding)).toBeGreaterThan(0.999);
  expect(greatestDifference(encoding?.sentiment ?? [], said.sentiment)).toBeLessThan(0.03);
  expect(greatestDifference(encoding?.categories ?? [], said.category)).toBeLessThan(0.03);
}

test('the shipped folder is whole, and of the version that was measured', async () => {
  const { info } = await readModelFolder(defaultModelDir);
  expect(info).toMatchObject({ version, hasSentiment: true });
  expect(info.categoryLabels).toHaveLength(26 + 211);
  expect(info.areLabelsNested).toBe(true);
});

test('texts are split as they were in training', async () => {
  const tokenizer = createTextTokenizer(await readModelFolder(defaultModelDir));
  for (const { text, ids } of texts) expect([...tokenizer.tokenize(text)]).toEqual(ids);
});

test.each([
  ['text by text', 1],
  ['batched', 8_192],
])('the shipped model says what Python says of it, %s', async (_, tokenBudget) => {
  const wished = { modelDir: defaultModelDir, device: 'cpu', threads: 1, tokenBudget } as const;
  const encoder = await createOnnxEncoder(wished);
  const encodings = await encoder.encode(texts.map(({ text }) => text));
  await encoder.close();
  texts.forEach(({ int8 }, index) => expectSaid(encodings[index], int8));
});

test('auto leaves an int8 model on the CPU and says so', async () => {
  const notices: string[] = [];
  const onNotice = (notice: string): number => notices.push(notice);
  const encoder = await createOnnxEncoder({ modelDir: defaultModelDir, threads: 1, onNotice });
  await encoder.close();
  expect(encoder.device).toBe('cpu');
  expect(notices.join()).toMatch(/not webgpu: the model is int8/);
});
