import fc from 'fast-check';
import type { TokenBatch } from './backend.ts';
import type { EncoderStage } from './batching/stages.ts';
import { createBatchingFixture, createGate } from './testing/batching-fixture.ts';

const rowsOf = (batches: readonly TokenBatch[]): number =>
  batches.reduce((sum, { rows }) => sum + rows, 0);

const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), maxLength: 80 });

test('texts come back in order and as if encoded alone, whatever the batches', async () => {
  const { encoder: single } = createBatchingFixture();
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 60 }), fc.nat(600), async (texts, budget) => {
      const { encoder } = createBatchingFixture({ threads: 2 }, { tokenBudget: budget });
      const together = await encoder.encode(texts);
      const alone = await Promise.all(texts.map((text) => single.encode([text])));
      expect(together).toEqual(alone.flat());
    }),
    { numRuns: 30 },
  );
});

test('callers of the same moment share batches', async () => {
  const { backend, encoder } = createBatchingFixture();
  await Promise.all(['a', 'b', 'c', 'd'].map((text) => encoder.encode([text])));
  expect(backend.batches.map(({ rows, length }) => [rows, length])).toEqual([[4, 3]]);
});

test('identical texts are encoded once while they are in flight', async () => {
  const { opened, open } = createGate();
  const { backend, encoder } = createBatchingFixture({ beforeRun: () => opened });
  const first = encoder.encode(['a', 'b', 'a']);
  const second = encoder.encode(['b', 'a']);
  open();
  const [[a, b, again], others] = await Promise.all([first, second]);
  expect(rowsOf(backend.batches)).toBe(2);
  expect(again).toBe(a);
  expect(others).toEqual([b, a]);
});

test('a text just encoded is not encoded again', async () => {
  const { backend, encoder } = createBatchingFixture();
  const [first] = await encoder.encode(['a']);
  const [second] = await encoder.encode(['a', 'b']);
  expect(second).toBe(first);
  expect(rowsOf(backend.batches)).toBe(2);
});

test('texts of very different lengths do not share a batch', async () => {
  const { backend, encoder } = createBatchingFixture({}, { tokenBudget: 512 });
  await encoder.encode(['a', 'b'.repeat(45), 'c', 'd'.repeat(40)]);
  expect(backend.batches.map(({ rows, length }) => [rows, length])).toEqual([
    [2, 3],
    [2, 48],
  ]);
});

test('no more batches run than there are sessions', async () => {
  const { opened, open } = createGate();
  const { backend, encoder } = createBatchingFixture(
    { threads: 2, beforeRun: () => opened },
    { tokenBudget: 4 },
  );
  const done = encoder.encode(['a', 'b', 'c', 'd', 'e']);
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(backend.batches).toHaveLength(2);
  open();
  await done;
  expect(backend.batches).toHaveLength(5);
});

test('a failed batch fails only its own texts, and can be tried again', async () => {
  let broken = true;
  const beforeRun = ({ length }: TokenBatch): void => {
    if (broken && length > 4) throw new Error('out of memory');
  };
  const { encoder } = createBatchingFixture({ beforeRun });
  const long = 'b'.repeat(40);
  const [short, failed] = await Promise.allSettled([encoder.encode(['a']), encoder.encode([long])]);
  expect(short.status).toBe('fulfilled');
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'INTERNAL' } });
  broken = false;
  expect(await encoder.encode([long])).toHaveLength(1);
});

test('too many waiting texts are refused with a time to come back, and nothing else is hurt', async () => {
  const { opened, open } = createGate();
  const limits = { maxTexts: 3, maxTokens: 1_000 };
  const { encoder } = createBatchingFixture({ beforeRun: () => opened }, { limits });
  const first = encoder.encode(['a', 'b']);
  await expect(encoder.encode(['c', 'd'])).rejects.toMatchObject({
    code: 'OVERLOADED',
    retryAfterSeconds: expect.any(Number) as number,
  });
  const third = encoder.encode(['c']);
  open();
  expect(await first).toHaveLength(2);
  expect(await third).toHaveLength(1);
  expect(await encoder.encode(['c', 'd'])).toHaveLength(2);
});

test('too many waiting tokens are refused', async () => {
  const { opened, open } = createGate();
  const limits = { maxTexts: 100, maxTokens: 50 };
  const { encoder } = createBatchingFixture({ beforeRun: () => opened }, { limits });
  const first = encoder.encode(['a'.repeat(60)]);
  await new Promise(setImmediate);
  const second = encoder.encode(['b'.repeat(60)]);
  await expect(encoder.encode(['c'])).rejects.toMatchObject({ code: 'OVERLOADED' });
  open();
  await Promise.all([first, second]);
});

test('one call larger than the limits is served when nothing else waits', async () => {
  const { encoder } = createBatchingFixture({}, { limits: { maxTexts: 2, maxTokens: 10 } });
  expect(await encoder.encode(['a', 'b', 'c', 'd'])).toHaveLength(4);
});

test('closing finishes what was let in, lets in nobody, and frees the sessions', async () => {
  const { opened, open } = createGate();
  const { backend, encoder } = createBatchingFixture(
    { beforeRun: () => opened },
    { tokenBudget: 4 },
  );
  const texts = Array.from(
    { length: 100 },
    (_, index) => 'ab'.repeat(index % 20) + 'c'.repeat(index % 7),
  );
  const admitted = encoder.encode(texts);
  const closing = encoder.close();
  await expect(encoder.encode(['late'])).rejects.toMatchObject({ code: 'NOT_READY' });
  expect(backend.closed).toBe(false);
  open();
  expect(await admitted).toHaveLength(100);
  await closing;
  expect(backend.closed).toBe(true);
});

test('closing has a time limit: what still waits is rejected', async () => {
  const { opened, open } = createGate();
  const { backend, encoder } = createBatchingFixture(
    { beforeRun: () => opened },
    { tokenBudget: 4, drainTimeoutMs: 1 },
  );
  const waiting = encoder.encode(['a', 'b', 'c']);
  const closing = encoder.close();
  await expect(waiting).rejects.toMatchObject({ code: 'NOT_READY' });
  await closing;
  expect(backend.closed).toBe(true);
  open();
});

test('each stage is told with its texts', async () => {
  const texts: Record<EncoderStage, number> = { tokenize: 0, queue: 0, infer: 0 };
  const { encoder } = createBatchingFixture(
    {},
    { onStage: (timing) => (texts[timing.stage] += timing.texts) },
  );
  await encoder.encode(Array.from({ length: 70 }, (_, index) => 'a'.repeat(index % 30)));
  expect(texts).toEqual({ tokenize: 30, queue: 30, infer: 30 });
});

test('what went through the model is told, with and without its padding', async () => {
  const sizes: unknown[] = [];
  const { encoder } = createBatchingFixture(
    {},
    {
      onStage: ({ stage, tokens, paddedTokens }) => {
        if (stage === 'infer') sizes.push({ tokens, paddedTokens });
      },
    },
  );
  await encoder.encode(['a', 'abcde', 'abcd']);
  // With their two special tokens 3, 7 and 6 long; the last is padded to go with the second.
  expect(sizes).toEqual([
    { tokens: 3, paddedTokens: 3 },
    { tokens: 13, paddedTokens: 14 },
  ]);
});

test('no texts give no encodings', async () => {
  expect(await createBatchingFixture().encoder.encode([])).toEqual([]);
});
