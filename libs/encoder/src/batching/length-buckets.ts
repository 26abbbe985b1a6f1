/**
 * The padded lengths for a model that reads at most `maxTokens`, ascending; the last one is `maxTokens`:
 * 4, 8, 12, 16, then four steps to each next power of two (20, 24, 28, 32, 40, 48, 56, 64, 80 …).
 *
 * Few shapes, so that the runtime's memory stays bounded. The powers of two alone would do for that; the steps
 * between them save a quarter of the padded tokens on short texts.
 */
export function lengthBuckets(maxTokens: number): readonly number[] {
  const lengths: number[] = [];
  for (let step = 4, length = 4; length < maxTokens; length += step) {
    lengths.push(length);
    if (length === step * 8) step *= 2;
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
