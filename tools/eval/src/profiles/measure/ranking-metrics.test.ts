import { ndcgAt, placeOfFirst, recallAt } from './ranking-metrics.ts';

test('recall counts each thing that came, as often as it came', () => {
  expect(recallAt(3, ['a', 'b', 'c', 'd'], ['a', 'a', 'd', 'e'])).toBe(0.5);
  expect(recallAt(3, [], ['a'])).toBe(0);
});

test('NDCG is 1 for the best order, and what the formula says for others', () => {
  expect(ndcgAt(5, ['a', 'b', 'x'], ['b', 'a', 'a'])).toBe(1);
  const discount = 1 / Math.log2(3);
  expect(ndcgAt(5, ['b', 'a'], ['b', 'a', 'a'])).toBeCloseTo((1 + 2 * discount) / (2 + discount));
  expect(ndcgAt(1, ['x', 'a'], ['a'])).toBe(0);
});

test('a score that is the same for all puts the true one in the middle', () => {
  expect(placeOfFirst([1, ...Array.from({ length: 99 }, () => 1)])).toBe(50.5);
  expect(placeOfFirst([3, 1, 2])).toBe(1);
  expect(placeOfFirst([2, 3, 1, 2])).toBe(2.5);
});
