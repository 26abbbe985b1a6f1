import { createRandom } from '../people/draw.ts';

export interface Estimate {
  readonly mean: number;
  /** Percentile bootstrap over people, 95 % */
  readonly low: number;
  readonly high: number;
}

const resamples = 1_000;

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean over people, and where it would lie had other people been drawn (Efron and Tibshirani, 1993, ch. 13). */
export function estimateMean(values: readonly number[], seed = 1): Estimate {
  const random = createRandom(seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn += 1) {
      sum += values[Math.floor(random() * values.length)] ?? 0;
    }
    return sum / values.length;
  }).sort((a, b) => a - b);
  const at = (share: number): number => means[Math.floor(share * (resamples - 1))] ?? Number.NaN;
  return { mean: meanOf(values), low: at(0.025), high: at(0.975) };
}
