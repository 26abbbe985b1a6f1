import { defaultModelDir } from '@facet/default-model';
import { explainText, type Encoder, type Explanation, type Task } from '@facet/encoder';
import fc from 'fast-check';
import { createOnnxEncoder } from './index.ts';

let encoder: Encoder;
beforeAll(async () => {
  encoder = await createOnnxEncoder({ modelDir: defaultModelDir, device: 'cpu', threads: 1 });
});
afterAll(() => encoder.close());

const sum = ({ baseline, words }: Explanation): number =>
  words.reduce((total, { contribution }) => total + contribution, baseline);

const word = fc.oneof(
  fc.constantFrom(
    'good',
    'bad',
    "don't",
    'phone',
    'Café',
    '!!!',
    '很好',
    '太差',
    '手机',
    '。',
    '🙂',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const texts = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

test('what the shipped model says of any text is the sum of its words and what it takes for granted', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom<Task>('sentiment', 'category'), async (text, task) => {
      const said = await explainText(encoder, text, { task });
      expect(Math.abs(sum(said) - said.probability)).toBeLessThan(1e-9);
      const [encoding] = await encoder.encode([text]);
      const { sentiment, categories } = encoding ?? {};
      const probability = (task === 'sentiment' ? sentiment : categories)?.[said.label];
      // int8 scales depend on what else is in a batch.
      expect(Math.abs((probability ?? 0) - said.probability)).toBeLessThan(0.05);
    }),
    { numRuns: 15 },
  );
});

test('the same text is explained the same again', async () => {
  const text = 'The zip broke on day two and nobody answered my letters. Avoid!';
  const [first, second] = [
    await explainText(encoder, text, { task: 'sentiment' }),
    await explainText(encoder, text, { task: 'sentiment' }),
  ];
  second.words.forEach((again, at) => {
    expect(again).toMatchObject({ start: first.words[at]?.start, end: first.words[at]?.end });
    expect(Math.abs(again.contribution - (first.words[at]?.contribution ?? 0))).toBeLessThan(0.01);
  });
});

test.each([
  ['sentiment', 2, 'This blender is excellent', 'excellent'],
  ['sentiment', 0, 'A terrible phone', 'terrible'],
  ['sentiment', 0, 'It broke on day two', 'broke'],
  ['sentiment', 2, '这个手机 很好', '很好'],
  ['sentiment', 0, '质量 太差', '太差'],
  ['sentiment', 0, '太失望了', '失望'],
] as const)('%s %i: “%s” hangs on “%s” most of all', async (task, label, text, strong) => {
  const { words } = await explainText(encoder, text, { task, label });
  const greatest = words.toSorted((a, b) => b.contribution - a.contribution)[0];
  const found = text.slice(greatest?.start, greatest?.end);
  expect(strong.includes(found) || found.includes(strong)).toBe(true);
});

test('a title hangs on what it names', async () => {
  const text = 'Stainless steel blender for soups';
  const said = await explainText(encoder, text, { task: 'category' });
  const greatest = said.words.toSorted((a, b) => b.contribution - a.contribution)[0];
  expect(text.slice(greatest?.start, greatest?.end)).toBe('blender');
});
