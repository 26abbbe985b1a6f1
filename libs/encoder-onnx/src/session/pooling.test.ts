import { meanPool } from './pooling.ts';

test('padding does not count and the mean has length 1', () => {
  const hidden = Float32Array.of(1, 0, 1, 4, 9, 9, /* next row */ 0, 2, 7, 7, 7, 7);
  const mask = Int32Array.of(1, 1, 0, 1, 0, 0);
  const pooled = meanPool(hidden, mask, { rows: 2, length: 3, dimensions: 2 });
  const norm = Math.hypot(2, 4);
  expect([...pooled].map((value) => value.toFixed(6))).toEqual(
    [2 / norm, 4 / norm, 0, 1].map((value) => value.toFixed(6)),
  );
});

test('a row without tokens gives zeros, not NaN', () => {
  const pooled = meanPool(new Float32Array(4), new Int32Array(2), {
    rows: 1,
    length: 2,
    dimensions: 2,
  });
  expect([...pooled]).toEqual([0, 0]);
});
