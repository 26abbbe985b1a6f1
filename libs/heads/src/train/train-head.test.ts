import { applyHead } from '../head.ts';
import { balancedWeights } from './class-weights.ts';
import type { Examples } from './examples.ts';
import { trainHead } from './train-head.ts';

const dimensions = 6;

/** Numbers in [0, 1) that are the same in each run (Park and Miller). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Clouds of points, one a label, around corners that lie `distance` from the middle. */
function clouds(counts: readonly number[], distance: number, seed: number): Examples {
  const random = randomNumbers(seed);
  const labels = counts.flatMap((count, label) => new Array<number>(count).fill(label));
  const features = labels.flatMap((label) =>
    Array.from(
      { length: dimensions },
      (_, at) => random() + random() - 1 + (at === label ? distance : 0),
    ),
  );
  return { features: Float32Array.from(features), labels: Uint16Array.from(labels), dimensions };
}

const plain = { classWeighting: 'none' } as const;

function probabilitiesOf(
  head: ReturnType<typeof trainHead>['head'],
  { features, labels }: Examples,
): Float32Array[] {
  const all = applyHead(head, features, labels.length);
  return Array.from(labels, (_, row) =>
    all.subarray(row * head.bias.length, (row + 1) * head.bias.length),
  );
}

function shareRight(
  head: ReturnType<typeof trainHead>['head'],
  examples: Examples,
  only?: number,
): number {
  const rows = probabilitiesOf(head, examples);
  const asked = [...examples.labels].flatMap((label, row) =>
    only === undefined || label === only ? [row] : [],
  );
  const right = asked.filter((row) => {
    const own = rows[row] as Float32Array;
    return own.indexOf(Math.max(...own)) === examples.labels[row];
  });
  return right.length / asked.length;
}

test.each([
  ['softmax', [200, 200, 200, 200]],
  ['binary', [200, 200]],
])('%s: clouds that lie apart are told apart, and each probability is one', (_, counts) => {
  const labels = counts.length;
  const tuning = clouds(
    counts.map(() => 30),
    2,
    2,
  );
  const { head, temperature } = trainHead(clouds(counts, 2, 1), tuning, { ...plain, labels });
  const unseen = clouds(counts, 2, 3);
  expect(shareRight(head, unseen)).toBeGreaterThan(0.97);
  expect(temperature).toBeGreaterThan(0);
  for (const row of probabilitiesOf(head, unseen)) {
    expect(row).toHaveLength(labels);
    expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  }
});

test('where clouds overlap, the probabilities say how often the head is right', () => {
  const sizes = [700, 700, 700];
  const { head } = trainHead(clouds(sizes, 0.5, 4), clouds(sizes, 0.5, 5), { ...plain, labels: 3 });
  const unseen = clouds(sizes, 0.5, 6);
  const sure = probabilitiesOf(head, unseen).map((row) => Math.max(...row));
  const mean = sure.reduce((sum, value) => sum + value, 0) / sure.length;
  expect(Math.abs(mean - shareRight(head, unseen))).toBeLessThan(0.04);
});

test('noise without meaning is not learnt by heart', () => {
  const sizes = [40, 40];
  const { head } = trainHead(clouds(sizes, 0, 7), clouds(sizes, 0, 8), { ...plain, labels: 2 });
  for (const row of probabilitiesOf(head, clouds(sizes, 0, 9))) {
    expect(Math.max(...row)).toBeLessThan(0.8);
  }
});

test('balanced weights find more of a rare label', () => {
  const [training, tuning] = [clouds([900, 60], 0.6, 10), clouds([300, 20], 0.6, 11)];
  const unseen = clouds([500, 500], 0.6, 12);
  const [as, fair] = (['none', 'balanced'] as const).map((classWeighting) =>
    shareRight(trainHead(training, tuning, { labels: 2, classWeighting }).head, unseen, 1),
  ) as [number, number];
  expect(fair).toBeGreaterThan(as + 0.1);
  expect([...balancedWeights(training.labels, 2)]).toEqual([960 / 1800, 8]);
});

test('the same examples give the same head', () => {
  const train = () =>
    trainHead(clouds([50, 50, 50], 1, 1), clouds([9, 9, 9], 1, 2), { ...plain, labels: 3 });
  expect(train().head).toEqual(train().head);
});

test('a few examples that are all right do not make the head sure of everything', () => {
  const options = { ...plain, labels: 2 };
  const { head } = trainHead(clouds([200, 200], 4, 1), clouds([5, 5], 4, 2), options);
  for (const row of probabilitiesOf(head, clouds([50, 50], 4, 3))) {
    expect(Math.max(...row)).toBeLessThan(0.999);
  }
});
