import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TokenBatch } from './backend.ts';
import { createBatchingFixture, createGate } from './testing/batching-fixture.ts';

/** Different texts of letters, each as long as the other. */
function textsOf(count: number, letters: number): readonly string[] {
  const digits = [...'abcdefghij'];
  return Array.from({ length: count }, (_, index) =>
    [...String(index).padStart(letters, '0')].map((digit) => digits[Number(digit)]).join(''),
  );
}

const shapes = (batches: readonly TokenBatch[]) =>
  batches.map(({ rows, length }) => [rows, length]);

/** An encoder whose one session is held until `open`, while 10,000 background texts wait for it. */
async function setUpBehindBackground() {
  const { opened, open } = createGate();
  const { backend, encoder } = createBatchingFixture({ beforeRun: () => opened });
  const texts = textsOf(10_000, 6);
  const background = encoder.encode(texts, { lane: 'background' });
  while (backend.batches.length === 0) await nextTurn();
  return { backend, encoder, texts, background, open };
}

test('a live text behind 10,000 background texts is in the next batch', async () => {
  const { backend, encoder, background, open } = await setUpBehindBackground();
  const live = encoder.encode(['z'.repeat(30)]);
  open();
  await live;
  expect(shapes(backend.batches).slice(0, 2)).toEqual([
    [8, 8],
    [1, 32],
  ]);
  expect(await background).toHaveLength(10_000);
});

test('background texts of the same length fill up the batch of a live one', async () => {
  const { backend, encoder, background, open } = await setUpBehindBackground();
  const live = encoder.encode(['zzzzzz']);
  open();
  await live;
  expect(shapes(backend.batches)[1]).toEqual([8, 8]);
  await background;
  expect(backend.batches).toHaveLength(Math.ceil(10_001 / 8));
});

test('a live call for a text that waits in the background takes it along, encoded once', async () => {
  const { backend, encoder, texts, background, open } = await setUpBehindBackground();
  const last = texts.at(-1) ?? '';
  // All are split into tokens before the gate opens, so that the text really waits at the end.
  for (let turn = 0; turn < 400; turn += 1) await nextTurn();
  const live = encoder.encode([last]);
  open();
  const [encoding] = await live;
  const batchesUntilLive = backend.batches.length;
  expect(batchesUntilLive).toBeLessThan(10);
  expect((await background).at(-1)).toBe(encoding);
  expect(backend.batches.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_000);
});

test('background texts take no room from live ones, and live ones none from them', async () => {
  const { opened, open } = createGate();
  const limits = { maxTexts: 3, maxTokens: 1_000 };
  const { encoder } = createBatchingFixture({ beforeRun: () => opened }, { limits });
  const full = [
    encoder.encode(['a', 'b', 'c'], { lane: 'background' }),
    encoder.encode(['d', 'e', 'f']),
  ];
  for (const lane of ['live', 'background'] as const) {
    await expect(encoder.encode(['g'], { lane })).rejects.toMatchObject({ code: 'OVERLOADED' });
  }
  open();
  expect((await Promise.all(full)).flat()).toHaveLength(6);
});

test('a live text goes before the variants of a text that is being explained', async () => {
  const { opened, open } = createGate();
  const { backend, encoder } = createBatchingFixture({ beforeRun: () => opened });
  const { ids } = encoder.readWords('explain this to me');
  const variants = Array.from({ length: 1_024 }, () => ids);
  const explaining = encoder.encode(variants, { lane: 'background' });
  while (backend.batches.length === 0) await nextTurn();
  const live = encoder.encode(['zz']);
  open();
  await live;
  expect(shapes(backend.batches)[1]).toEqual([1, 4]);
  expect(await explaining).toHaveLength(1_024);
});
