interface Shape {
  readonly rows: number;
  readonly length: number;
  readonly dimensions: number;
}

/**
 * The mean of a text's token vectors without the padding, L2-normalised: sentence-transformers' mean pooling.
 *
 * @param hidden rows × length × dimensions
 * @param mask rows × length, 1 for a token
 * @returns rows × dimensions
 */
export function meanPool(
  hidden: Float32Array,
  mask: Int32Array,
  { rows, length, dimensions }: Shape,
): Float32Array {
  const pooled = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row += 1) {
    const sum = pooled.subarray(row * dimensions, (row + 1) * dimensions);
    for (let position = row * length; position < (row + 1) * length; position += 1) {
      if (mask[position] === 1) addVector(sum, hidden, position * dimensions);
    }
    normalise(sum);
  }
  return pooled;
}

/** The vector of each text's first token, [CLS], L2-normalised: rows × dimensions. */
export function firstTokens(
  hidden: Float32Array,
  { rows, length, dimensions }: Shape,
): Float32Array {
  const first = new Float32Array(rows * dimensions);
  for (let row = 0; row < rows; row += 1) {
    const start = row * length * dimensions;
    first.set(hidden.subarray(start, start + dimensions), row * dimensions);
  }
  return normaliseRows(first, dimensions);
}

/** Makes each row of length 1, in place. */
export function normaliseRows(vectors: Float32Array, dimensions: number): Float32Array {
  for (let start = 0; start < vectors.length; start += dimensions) {
    normalise(vectors.subarray(start, start + dimensions));
  }
  return vectors;
}

function addVector(sum: Float32Array, from: Float32Array, offset: number): void {
  for (let index = 0; index < sum.length; index += 1) {
    sum[index] = (sum[index] ?? 0) + (from[offset + index] ?? 0);
  }
}

/** The length falls out in normalising, so the sum need not be divided by the count first. */
function normalise(vector: Float32Array): void {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const norm = Math.max(Math.sqrt(squares), 1e-12);
  for (let index = 0; index < vector.length; index += 1) {
    vector[index] = (vector[index] ?? 0) / norm;
  }
}
