import { eigenOf } from './eigen.ts';

export type Whiten = (vector: Float32Array) => Float64Array;

/** Directions with less than this share of the mean are noise, and would be blown up. */
const floor = 0.01;

function secondMoments(vectors: readonly Float32Array[]): Float64Array[] {
  const dimensions = vectors[0]?.length ?? 0;
  const moments = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const vector of vectors) {
    for (let p = 0; p < dimensions; p += 1) {
      const [row, own] = [moments[p], (vector[p] ?? 0) / vectors.length];
      if (row) {
        for (let q = 0; q < dimensions; q += 1) row[q] = (row[q] ?? 0) + own * (vector[q] ?? 0);
      }
    }
  }
  return moments;
}

export const lengthOne = (vector: Float64Array): Float64Array => {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
};

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/**
 * Divides what all of a shop's titles have in common out of their embeddings: each principal direction is scaled by
 * (its mean square) ^ (−power ÷ 2). Power 0 changes nothing, 1 makes all directions alike. Results have length 1.
 */
export function createWhitening(titles: readonly Float32Array[]): (power: number) => Whiten {
  const { values, vectors } = eigenOf(secondMoments(titles));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (power) => {
    const scales = values.map((value) => (Math.max(0, value) + floor * mean) ** (-power / 2));
    return (vector) => {
      const wide = Float64Array.from(vector);
      return lengthOne(Float64Array.from(vectors, (own, at) => dot(own, wide) * (scales[at] ?? 0)));
    };
  };
}
