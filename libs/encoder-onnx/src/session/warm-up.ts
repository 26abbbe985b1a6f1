import type { BatchOutput, TokenBatch } from '@facet/encoder';

/** A small batch that shows whether a session really runs, and that what it gives are numbers. */
export const warmUpBatch: TokenBatch = {
  rows: 1,
  length: 16,
  ids: new Int32Array(16).fill(1),
  mask: new Int32Array(16).fill(1),
};

/** @throws Error when the embedding is no unit vector: a broken graph, or heads under wrong names. */
export function checkWarmUp(output: BatchOutput): void {
  const norm = Math.hypot(...output.embedding);
  if (Math.abs(norm - 1) < 1e-2) return;
  throw new Error(`the embedding has length ${norm}, not 1`);
}
