import type { BatchOutput } from '../backend.ts';
import type { Encoding } from '../encoding.ts';

function row(values: Float32Array, rows: number, index: number): Float32Array {
  const width = values.length / rows;
  return values.subarray(index * width, (index + 1) * width);
}

/**
 * One encoding a row, in the order of the rows: views of the batch, not copies. Thousands of small buffers a second
 * would keep the garbage collector busy, and encodings of one batch are kept and dropped together.
 */
export function splitOutput(output: BatchOutput, rows: number): readonly Encoding[] {
  const { embedding, categories, sentiment } = output;
  return Array.from({ length: rows }, (_, index) => ({
    embedding: row(embedding, rows, index),
    categories: categories && row(categories, rows, index),
    sentiment: sentiment && row(sentiment, rows, index),
  }));
}
