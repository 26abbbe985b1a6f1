import type { LinearHead } from './head.ts';

/** So far below every other logit that the probability is 0 in float32. */
const never = -10_000;

/**
 * The same head among more labels: label i moves to `places[i]`, and those that it never saw get the probability 0.
 */
export function spreadHead(
  head: LinearHead,
  places: readonly number[],
  labels: number,
): LinearHead {
  const dimensions = head.weight.length / head.bias.length;
  const weight = new Float32Array(labels * dimensions);
  const bias = new Float32Array(labels).fill(never);
  places.forEach((place, label) => {
    weight.set(
      head.weight.subarray(label * dimensions, (label + 1) * dimensions),
      place * dimensions,
    );
    bias[place] = head.bias[label] as number;
  });
  return { weight, bias };
}
