import type { TokenBatch } from '../backend.ts';

/** Lays token ids out as `rows` × `length`, padded on the right (attention fusion assumes that side). */
export function tokenBatch(
  rows: readonly Int32Array[],
  length: number,
  paddingId: number,
): TokenBatch {
  const ids = new Int32Array(rows.length * length).fill(paddingId);
  const mask = new Int32Array(rows.length * length);
  rows.forEach((row, index) => {
    ids.set(row, index * length);
    mask.fill(1, index * length, index * length + row.length);
  });
  return { rows: rows.length, length, ids, mask };
}
