import { DeterministicEncoder } from './deterministic-encoder.ts';

test('the same text gives the same encoding, another text another one', async () => {
  const [first, second, other] = await new DeterministicEncoder().encode(['a', 'a', 'b']);
  expect(first).toEqual(second);
  expect(first).not.toEqual(other);
});

test('embeddings have length 1 and distributions add up to 1', async () => {
  const [encoding] = await new DeterministicEncoder({ dimensions: 16 }).encode(['garden']);
  const sum = (values: Float32Array | null | undefined): number =>
    (values ?? new Float32Array()).reduce((total, value) => total + value, 0);
  expect(Math.hypot(...(encoding?.embedding ?? []))).toBeCloseTo(1, 5);
  expect(sum(encoding?.categories)).toBeCloseTo(1, 5);
  expect(sum(encoding?.sentiment)).toBeCloseTo(1, 5);
});

test('heads can be left out', async () => {
  const encoder = new DeterministicEncoder({ categoryLabels: [], hasSentiment: false });
  const [encoding] = await encoder.encode(['garden']);
  expect(encoding).toMatchObject({ categories: null, sentiment: null });
});
