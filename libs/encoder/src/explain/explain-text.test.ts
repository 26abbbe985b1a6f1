import fc from 'fast-check';
import type { Encoder, Encoding } from '../encoding.ts';
import { createBatchingFixture } from '../testing/batching-fixture.ts';
import { DeterministicEncoder } from '../testing/index.ts';
import { explainText } from './explain-text.ts';

const encoder = new DeterministicEncoder();

const word = fc.string({ unit: fc.constantFrom(...'abcdefg'), minLength: 1, maxLength: 8 });
const texts = fc.array(word, { maxLength: 90 }).map((words) => words.join(' '));

test('baseline and contributions add up to the probability, for every text, head and label', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.constantFrom('sentiment' as const, 'category' as const),
      fc.nat(2),
      async (text, task, label) => {
        const said = await explainText(encoder, text, { task, label });
        const sum = said.words.reduce((all, { contribution }) => all + contribution, said.baseline);
        expect(Math.abs(sum - said.probability)).toBeLessThan(1e-9);
        expect(said.label).toBe(label);
        expect(said.words.length).toBeLessThanOrEqual(64);
      },
    ),
    { numRuns: 50 },
  );
});

/** Says positive for each x that it sees, and negative for each token that is hidden or not. */
const counting: Pick<Encoder, 'model' | 'readWords' | 'encode'> = {
  model: encoder.model,
  readWords: (text) => encoder.readWords(text),
  encode: async (inputs) =>
    inputs.map((ids): Encoding => {
      const [x = 0] = encoder.readWords('x').ids.slice(1);
      const seen = [...ids].filter((id) => id === x).length / 100;
      const sentiment = Float32Array.of(1 - seen, 0, seen);
      return { embedding: new Float32Array(), categories: null, sentiment };
    }),
};

test('a word has what it adds; offsets are those of the text', async () => {
  const text = 'a  x, b x x?';
  const said = await explainText(counting, text, { task: 'sentiment', label: 2 });
  const shown = said.words.map(({ start, end, contribution }) => [
    text.slice(start, end),
    Math.round(contribution * 100),
  ]);
  expect(shown).toEqual([
    ...[
      ['a', 0],
      ['x', 1],
      [',', 0],
      ['b', 0],
      ['x', 1],
      ['x', 1],
      ['?', 0],
    ],
  ]);
});

test('without a label the likeliest is explained', async () => {
  expect(await explainText(counting, 'x', { task: 'sentiment' })).toMatchObject({ label: 0 });
});

test('of a long text neighbours are looked at together, and what is cut off is said', async () => {
  const text = 'x '.repeat(300);
  const said = await explainText(counting, text, { task: 'sentiment', label: 2 });
  expect(said).toMatchObject({ isCut: true, words: { length: 63 } });
  expect(said.words[0]).toMatchObject({ start: 0, end: 3 });
  expect(said.words.at(-1)?.end).toBe(251);
});

test('a text without words is all baseline', async () => {
  const said = await explainText(encoder, ' \n', { task: 'category' });
  expect(said).toMatchObject({ words: [], probability: said.baseline });
});

test('a head or label that the model has not is refused', async () => {
  const headless = new DeterministicEncoder({ hasSentiment: false });
  const refusal = { code: 'BAD_INPUT' };
  await expect(explainText(headless, 'a', { task: 'sentiment' })).rejects.toMatchObject(refusal);
  const wrong = explainText(encoder, 'a', { task: 'category', label: 3 });
  await expect(wrong).rejects.toMatchObject(refusal);
});

test('token ids go through the same batches as texts, and are as their text', async () => {
  const { encoder: batching, backend } = createBatchingFixture();
  const { ids } = batching.readWords('abc');
  const [fromIds, fromText] = await batching.encode([ids, 'abc'], { lane: 'background' });
  expect(fromIds).toEqual(fromText);
  expect(backend.batches.map(({ rows, length }) => [rows, length])).toEqual([[2, 5]]);
});
