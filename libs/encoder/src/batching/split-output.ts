import type { BatchOutput } from '../backend.ts';
import type { Encoding } from '../encoding.ts';

function row(values: Float32Array | null, rows: number, index: number): Float32Array | null {
  if (values === null) return null;
  const width = values.length / rows;
  // A copy: a view would keep the whole batch in memory for as long as one row is kept.
  return values.slice(index * width, (index + 1) * width);
}

/** One encoding a row, in the order of the rows. */
export function splitOutput(output: BatchOutput, rows: number): readonly Encoding[] {
  return Array.from({ length: rows }, (_, index) => ({
    embedding: row(output.embedding, rows, index) ?? new Float32Array(),
    categories: row(output.categories, rows, index),
    sentiment: row(output.sentiment, rows, index),
  }));
}
