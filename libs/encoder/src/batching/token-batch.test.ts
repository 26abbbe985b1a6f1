import { tokenBatch } from './token-batch.ts';

test('rows are padded on the right and the mask says where', () => {
  const batch = tokenBatch([Int32Array.of(2, 5, 3), Int32Array.of(2, 3)], 4, 9);
  expect([...batch.ids]).toEqual([2, 5, 3, 9, 2, 3, 9, 9]);
  expect([...batch.mask]).toEqual([1, 1, 1, 0, 1, 1, 0, 0]);
  expect([batch.rows, batch.length]).toEqual([2, 4]);
});
