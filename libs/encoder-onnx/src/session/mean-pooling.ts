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
  shape: { readonly rows: number; readonly length: number; readonly dimensions: number },
): Float32Array {
  const { rows, length, dimensions } = shape;
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
