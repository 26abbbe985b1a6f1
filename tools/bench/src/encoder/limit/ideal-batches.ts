import type { TokenBatch } from '@facet/encoder';

/** In which order batches of like lengths are run. */
export type Order = 'ascending' | 'descending';

export interface Packing {
  /** Most padded tokens in a batch */
  readonly budget: number;
  readonly order: Order;
}

/** Rows of one length: as long as the longest of them. */
function layOut(rows: readonly Int32Array[], paddingId: number): TokenBatch {
  const length = Math.max(...rows.map((row) => row.length));
  const ids = new Int32Array(rows.length * length).fill(paddingId);
  const mask = new Int32Array(rows.length * length);
  for (const [index, row] of rows.entries()) {
    ids.set(row, index * length);
    mask.fill(1, index * length, index * length + row.length);
  }
  return { rows: rows.length, length, ids, mask };
}

/** As nobody can who does not know all texts beforehand: sorted by length, each batch as full as its budget allows. */
export function idealBatches(
  texts: readonly Int32Array[],
  paddingId: number,
  { budget, order }: Packing,
): readonly TokenBatch[] {
  const sign = order === 'ascending' ? 1 : -1;
  const sorted = texts.toSorted((a, b) => sign * (a.length - b.length));
  const batches: TokenBatch[] = [];
  let rows: Int32Array[] = [];
  for (const row of sorted) {
    const longest = Math.max(row.length, rows[0]?.length ?? 0);
    if (rows.length > 0 && longest * (rows.length + 1) > budget) {
      batches.push(layOut(rows, paddingId));
      rows = [];
    }
    rows.push(row);
  }
  return [...batches, layOut(rows, paddingId)];
}
