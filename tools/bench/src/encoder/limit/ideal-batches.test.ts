import { idealBatches } from './ideal-batches.ts';

const texts = [5, 2, 3, 3].map((length) => new Int32Array(length).fill(7));

test('texts are sorted by length, and batches are as full as the budget allows', () => {
  const batches = idealBatches(texts, 0, { budget: 9, order: 'ascending' });
  expect(batches.map(({ rows, length }) => [rows, length])).toEqual([
    [3, 3],
    [1, 5],
  ]);
  expect([...(batches[0]?.ids ?? [])]).toEqual([7, 7, 0, 7, 7, 7, 7, 7, 7]);
  expect([...(batches[0]?.mask ?? [])]).toEqual([1, 1, 0, 1, 1, 1, 1, 1, 1]);
});

test('the longest come first where that is asked for, and one longer than the budget goes alone', () => {
  const batches = idealBatches(texts, 0, { budget: 4, order: 'descending' });
  expect(batches.map(({ rows, length }) => [rows, length])).toEqual([
    [1, 5],
    [1, 3],
    [1, 3],
    [1, 2],
  ]);
});
