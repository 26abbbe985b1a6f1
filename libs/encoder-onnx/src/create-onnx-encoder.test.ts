import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Encoder, Encoding } from '@facet/encoder';
import { hasCudaLibrary } from './device/cuda-library.ts';
import { createOnnxEncoder, type OnnxEncoderOptions } from './index.ts';
import { cosine, greatestDifference } from './testing/cosine.ts';
import { goldensOf, tinyHeads, tinyPlain, tinyPooler } from './testing/tiny-models.ts';

const opened: Encoder[] = [];
afterEach(() => Promise.all(opened.splice(0).map((encoder) => encoder.close())));

async function open(options: Partial<OnnxEncoderOptions> = {}): Promise<Encoder> {
  const wished = { modelDir: tinyHeads, device: 'cpu', threads: 2, ...options } as const;
  const encoder = await createOnnxEncoder(wished);
  opened.push(encoder);
  return encoder;
}

/** Short and long, with repetitions, more than fit into one batch. */
const texts = Array.from({ length: 300 }, (_, index) =>
  [...'garden hose 手机很好 very good book '.repeat(1 + (index % 9))].slice(index % 23).join(''),
);

const embeddings = (encodings: readonly Encoding[]) => encodings.map(({ embedding }) => embedding);

test('a model with heads says what Python says of it', async () => {
  const goldens = goldensOf(tinyHeads);
  const encodings = await (await open()).encode(goldens.map(({ text }) => text));
  goldens.forEach((golden, index) => {
    const encoding = encodings[index];
    expect(cosine(encoding?.embedding ?? [], golden.embedding)).toBeGreaterThan(0.99999);
    expect(greatestDifference(encoding?.sentiment ?? [], golden.sentiment ?? [])).toBeLessThan(
      1e-5,
    );
    expect(greatestDifference(encoding?.categories ?? [], golden.category ?? [])).toBeLessThan(
      1e-5,
    );
  });
});

test('a plain BERT with int64 inputs gives mean-pooled embeddings of length 1', async () => {
  const goldens = goldensOf(tinyPlain);
  const encoder = await open({ modelDir: tinyPlain });
  const encodings = await encoder.encode(goldens.map(({ text }) => text));
  goldens.forEach((golden, index) => {
    const encoding = encodings[index];
    expect(cosine(encoding?.embedding ?? [], golden.embedding)).toBeGreaterThan(0.99999);
    expect(Math.hypot(...(encoding?.embedding ?? []))).toBeCloseTo(1, 5);
    expect(encoding).toMatchObject({ categories: null, sentiment: null });
  });
});

test('a folder as Optimum writes it says what Hugging Face Transformers says', async () => {
  const goldens = goldensOf(tinyPooler);
  const encodings = await (
    await open({ modelDir: tinyPooler })
  ).encode(goldens.map(({ text }) => text));
  goldens.forEach(({ embedding }, index) => {
    expect(greatestDifference(encodings[index]?.embedding ?? [], embedding)).toBeLessThan(1e-5);
  });
});

test('a model that is pooled by its first token gives the vector of [CLS]', async () => {
  const folder = await copyOf(tinyPooler);
  await mkdir(join(folder, '1_Pooling'));
  await writeFile(join(folder, '1_Pooling/config.json'), '{"pooling_mode_cls_token": true}');
  const goldens = goldensOf(tinyPooler);
  const encodings = await (
    await open({ modelDir: folder })
  ).encode(goldens.map(({ text }) => text));
  goldens.forEach(({ first }, index) => {
    expect(greatestDifference(encodings[index]?.embedding ?? [], first ?? [])).toBeLessThan(1e-5);
  });
  await rm(folder, { recursive: true });
});

test('batched equals single, whatever the budget', async () => {
  const single = await open({ tokenBudget: 1 });
  const alone = embeddings(await single.encode(texts));
  for (const tokenBudget of [512, 8_192]) {
    const together = embeddings(await (await open({ tokenBudget })).encode(texts));
    const worst = Math.min(...together.map((one, index) => cosine(one, alone[index] ?? [])));
    expect(worst).toBeGreaterThanOrEqual(0.99999);
  }
});

test('the asking thread stays free while texts are encoded', async () => {
  const encoder = await open();
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await encoder.encode(
    Array.from({ length: 1_500 }, (_, index) => `book ${index} ${'x'.repeat(60)}`),
  );
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

test('many callers at once each get their own texts, in their order', async () => {
  const [encoder, other] = [await open(), await open({ threads: 1 })];
  const calls = Array.from({ length: 30 }, (_, call) => texts.slice(call * 10, call * 10 + 10));
  const answers = await Promise.all(calls.map((call) => encoder.encode(call)));
  const expected = await other.encode(texts);
  answers.flat().forEach(({ embedding }, index) => {
    expect(cosine(embedding, expected[index]?.embedding ?? [])).toBeGreaterThan(0.99999);
  });
});

test('the notice says once what was taken', async () => {
  const notices: string[] = [];
  const encoder = await open({ threads: 1, onNotice: (notice) => notices.push(notice) });
  expect([encoder.device, encoder.threads]).toEqual(['cpu', 1]);
  expect(notices).toEqual(['Encoder device: cpu, 1 session']);
});

test('closing frees the threads', async () => {
  const resources = (): number =>
    process.getActiveResourcesInfo().filter((name) => name.includes('MessagePort')).length;
  const before = resources();
  const encoder = await open({ threads: 3 });
  const encoding = encoder.encode(['garden']);
  await encoder.close();
  await expect(encoding).resolves.toHaveLength(1);
  await expect(encoder.encode(['late'])).rejects.toMatchObject({ code: 'NOT_READY' });
  expect(resources()).toBe(before);
});

async function copyOf(modelDir: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'facet-onnx-'));
  await cp(modelDir, folder, { recursive: true });
  return folder;
}

test.each([
  ['garbage', 'onnx/model.onnx', 'this is no graph'],
  ['an empty graph', 'onnx/model.onnx', ''],
  ['a wrong width', 'config.json', '{"hidden_size": 31, "max_position_embeddings": 128}'],
])('%s is refused as an invalid model, and the process goes on', async (_, file, content) => {
  const folder = await copyOf(tinyPlain);
  await writeFile(join(folder, file), content);
  await expect(open({ modelDir: folder })).rejects.toMatchObject({
    code: 'MODEL_INVALID',
    message: expect.stringContaining('model.onnx') as string,
  });
  await rm(folder, { recursive: true });
});

(hasCudaLibrary() ? test.skip : test)(
  'a device that is not there is a clear error when it was asked for',
  async () => {
    await expect(open({ device: 'cuda' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/cuda.*ENCODER_DEVICE/) as string,
    });
  },
);
