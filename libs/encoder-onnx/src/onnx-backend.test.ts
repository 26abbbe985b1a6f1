import { join } from 'node:path';
import type { TokenBatch } from '@facet/encoder';
import { OnnxBackend } from './onnx-backend.ts';
import { tinyHeads } from './testing/tiny-models.ts';

const settings = {
  device: 'cpu',
  onnxFile: join(tinyHeads, 'onnx/model.onnx'),
  outputs: {
    embedding: { kind: 'pooled', name: 'embedding' },
    sentiment: 'sentiment',
    category: 'category',
  },
  heads: { sentiment: null, category: null },
  dimensions: 32,
  categories: 3,
} as const;

const batchOf = (id: number): TokenBatch => ({
  rows: 2,
  length: 8,
  ids: new Int32Array(16).fill(id),
  mask: new Int32Array(16).fill(1),
});

test('a batch that the model chokes on fails alone', async () => {
  const backend = await OnnxBackend.open(settings, 1);
  const [bad, good] = await Promise.allSettled([
    backend.run(batchOf(1_000_000)),
    backend.run(batchOf(5)),
  ]);
  await backend.close();
  expect(bad.status).toBe('rejected');
  expect(good).toMatchObject({ status: 'fulfilled' });
});

test('rows, widths and heads are as promised', async () => {
  const backend = await OnnxBackend.open(settings, 1);
  const { embedding, categories, sentiment } = await backend.run(batchOf(5));
  await backend.close();
  expect([embedding.length, categories?.length, sentiment?.length]).toEqual([64, 6, 6]);
});

test.each([
  ['another name', { outputs: { ...settings.outputs, category: 'topics' } }, /no output "topics"/],
  ['another width', { categories: 4 }, /"category" is float32 of shape 1 × 3, not 1 × 4/],
  [
    'no unit vector',
    {
      outputs: { ...settings.outputs, embedding: { kind: 'pooled', name: 'sentiment' } as const },
      dimensions: 3,
    },
    /has length/,
  ],
])('a graph that breaks its promise is told: %s', async (_, change, message) => {
  await expect(OnnxBackend.open({ ...settings, ...change }, 1)).rejects.toThrow(message);
});

test('closing with a batch at work leaves nobody waiting', async () => {
  const backend = await OnnxBackend.open(settings, 1);
  const running = backend.run(batchOf(5));
  const [batch] = await Promise.all([running, backend.close()]);
  expect(batch.embedding).toHaveLength(64);
});
