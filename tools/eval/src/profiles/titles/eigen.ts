export interface Eigen {
  /** In no order */
  readonly values: Float64Array;
  /** Row by row, each of length 1 */
  readonly vectors: readonly Float64Array[];
}

const mostSweeps = 12;
/** Of the trace: what is left off the diagonal then is below what float32 vectors tell. */
const negligible = 1e-9;

interface Turn {
  readonly p: number;
  readonly q: number;
  readonly cos: number;
  readonly sin: number;
}

function turnRows(rows: readonly Float64Array[], { p, q, cos, sin }: Turn): void {
  const one = rows[p];
  const other = rows[q];
  if (!one || !other) return;
  for (let at = 0; at < one.length; at += 1) {
    const a = one[at] ?? 0;
    const b = other[at] ?? 0;
    one[at] = cos * a - sin * b;
    other[at] = sin * a + cos * b;
  }
}

function turnColumns(rows: readonly Float64Array[], { p, q, cos, sin }: Turn): void {
  for (const row of rows) {
    const a = row[p] ?? 0;
    const b = row[q] ?? 0;
    row[p] = cos * a - sin * b;
    row[q] = sin * a + cos * b;
  }
}

/** The turn that makes the element at (p, q) zero */
function turnFor(matrix: readonly Float64Array[], p: number, q: number, off: number): Turn {
  const theta = ((matrix[q]?.[q] ?? 0) - (matrix[p]?.[p] ?? 0)) / (2 * off);
  const tan = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cos = 1 / Math.hypot(tan, 1);
  return { p, q, cos, sin: tan * cos };
}

/** One turn for each pair. Returns how many were needed. */
function sweep(matrix: Float64Array[], vectors: Float64Array[], least: number): number {
  let turns = 0;
  for (let p = 0; p < matrix.length; p += 1) {
    for (let q = p + 1; q < matrix.length; q += 1) {
      const off = matrix[p]?.[q] ?? 0;
      if (Math.abs(off) <= least) continue;
      const turn = turnFor(matrix, p, q, off);
      turnRows(matrix, turn);
      turnColumns(matrix, turn);
      turnRows(vectors, turn);
      turns += 1;
    }
  }
  return turns;
}

/** Of a symmetric matrix, by Jacobi's cyclic method (Golub and Van Loan, Matrix Computations, 8.5). */
export function eigenOf(symmetric: readonly Float64Array[]): Eigen {
  const matrix = symmetric.map((row) => Float64Array.from(row));
  const vectors = matrix.map((row, at) => new Float64Array(row.length).fill(1, at, at + 1));
  const trace = matrix.reduce((sum, row, at) => sum + Math.abs(row[at] ?? 0), 0);
  for (let sweeps = 0; sweeps < mostSweeps; sweeps += 1) {
    if (sweep(matrix, vectors, negligible * trace) === 0) break;
  }
  return { values: Float64Array.from(matrix, (row, at) => row[at] ?? 0), vectors };
}
