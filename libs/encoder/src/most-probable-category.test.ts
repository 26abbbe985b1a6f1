import { mostProbableCategory } from './most-probable-category.ts';

const encoding = (...categories: number[]) => ({
  embedding: Float32Array.of(1),
  categories: Float32Array.from(categories),
  sentiment: null,
});
const labels = ['aa', 'hg', 'aa-1', 'hg-1', 'hg-2'];
const nested = { categoryLabels: labels, areLabelsNested: true };

test('the deepest category that is at least as likely as not', () => {
  const sure = encoding(0.25, 0.75, 0.25, 0.625, 0.125);
  expect(mostProbableCategory(sure, nested)).toEqual({ key: 'hg-1', confidence: 0.625 });
});

test('or else the likeliest one at the top', () => {
  const torn = encoding(0.25, 0.75, 0.25, 0.375, 0.375);
  expect(mostProbableCategory(torn, nested)).toEqual({ key: 'hg', confidence: 0.75 });
  const unsure = encoding(0.5625, 0.4375, 0.4375, 0.25, 0.1875);
  expect(mostProbableCategory(unsure, nested)).toEqual({ key: 'aa', confidence: 0.5625 });
});

test('labels of one level are rivals of each other', () => {
  const flat = { categoryLabels: labels, areLabelsNested: false };
  const said = encoding(0.5, 0.125, 0.25, 0.0625, 0.0625);
  expect(mostProbableCategory(said, flat)).toEqual({ key: 'aa', confidence: 0.5 });
});
