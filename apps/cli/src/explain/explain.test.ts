import { runFacet } from '../testing/run-facet.ts';
import { colourWords } from './colour-words.ts';
import { renderExplanation } from './render-explanation.ts';

const explain = (...args: readonly string[]) => runFacet('http://127.0.0.1:1', 'explain', ...args);
const text = 'A terrible phone';

test('words come with the greatest first, and all add up', async () => {
  const { status, stdout } = await explain(text, '--task', 'sentiment');
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^negative 0\.\d{3} by /);
  expect(lines[2]).toMatch(/^ {2}\+0\.\d{3} {2}█{20} {2}terrible$/);
  const numbers = /^(\S+) with every word hidden \+(\S+) from 3 words = (\S+)$/.exec(
    lines[6] ?? '',
  );
  const [baseline = NaN, words = NaN, probability = NaN] = (numbers ?? []).slice(1).map(Number);
  expect(baseline + words).toBeCloseTo(probability, 2);
});

test('JSON has the words in their order, for the label that was asked for', async () => {
  const { stdout } = await explain(text, '--task', 'category', '--label', 'el', '--json');
  const said = JSON.parse(stdout) as {
    label: string;
    baseline: number;
    probability: number;
    words: { text: string; contribution: number }[];
  };
  expect(said.label).toBe('el');
  expect(said.words.map((word) => word.text)).toEqual(['A', 'terrible', 'phone']);
  const sum = said.words.reduce((all, { contribution }) => all + contribution, said.baseline);
  expect(sum).toBeCloseTo(said.probability, 9);
});

test('a label that the model does not know is wrong usage, and so is no task', async () => {
  const { status, stderr } = await explain(text, '--task', 'sentiment', '--label', 'great');
  expect([status, stderr]).toEqual([2, expect.stringMatching(/negative, neutral, positive/)]);
  expect((await explain(text)).status).toBe(2);
});

const explanation = {
  ...{ label: 0, probability: 0.7, baseline: 0.5, standardError: 0.01, isCut: true },
  words: [
    { start: 0, end: 1, contribution: 0.001 },
    { start: 2, end: 10, contribution: 0.3 },
    { start: 11, end: 16, contribution: -0.1 },
  ],
};

test('words are coloured by how much they say', () => {
  const coloured = colourWords(text, explanation.words);
  expect(coloured).toMatch(/^A \u001b\[42m\u001b\[30mterrible\S+ \u001b\[31mphone\u001b\[39m$/);
  const said = {
    text,
    task: 'sentiment',
    model: { name: 'm', version: '1' },
    label: 'x',
    explanation,
  } as const;
  expect(renderExplanation(said, true)).toContain(coloured);
  expect(renderExplanation(said, false)).not.toContain('\u001b');
});

test('what was left out and what chance did is told', () => {
  const said = {
    text,
    task: 'sentiment',
    model: { name: 'm', version: '1' },
    label: 'x',
    explanation,
  } as const;
  expect(renderExplanation(said, false)).toMatch(/its end plays no part\.\nSampled: .*±0\.020\.$/);
});
