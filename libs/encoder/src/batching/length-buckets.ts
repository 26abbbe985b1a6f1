/** Up to here each length has a bucket of its own. */
const exactLengths = 32;

/**
 * The padded lengths for a model that reads at most `maxTokens`, ascending; the last one is `maxTokens`:
 * 1, 2 … 32, then 16 steps to each next power of two (34 … 64, 68 … 128, 136 …).
 *
 * Few shapes, so that the runtime's memory stays bounded, and at most a sixteenth of a row is padding.
 */
export function lengthBuckets(maxTokens: number): readonly number[] {
  const lengths: number[] = [];
  for (let step = 1, length = 1; length < maxTokens; length += step) {
    lengths.push(length);
    if (length === step * exactLengths) step *= 2;
  }
  return [...lengths, maxTokens];
}

/** The index of the smallest bucket that holds `tokens`. */
export function bucketIndex(buckets: readonly number[], tokens: number): number {
  const index = buckets.findIndex((length) => tokens <= length);
  if (index === -1) {
    throw new Error(`This is a bug: ${tokens} tokens are longer than the model reads.`);
  }
  return index;
}
