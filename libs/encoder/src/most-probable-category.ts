import type { Encoding } from './encoding.ts';

/** A model's answer for one text. */
export interface ProbableCategory {
  /** One of the model's category labels */
  readonly key: string;
  /** 0 to 1 */
  readonly confidence: number;
}

/** The most probable category; null for a model without a category head. */
export function mostProbableCategory(
  { categories }: Encoding,
  labels: readonly string[],
): ProbableCategory | null {
  if (!categories || categories.length === 0) return null;
  const confidence = Math.max(...categories);
  const key = labels[categories.indexOf(confidence)];
  return key === undefined ? null : { key, confidence };
}
