import type { Encoding, ModelInfo } from './encoding.ts';

/** A model's answer for one text. */
export interface ProbableCategory {
  /** One of the model's category labels */
  readonly key: string;
  /** 0 to 1 */
  readonly confidence: number;
}

/**
 * The most probable category; null for a model without a category head. Of a model that knows several levels it is the
 * deepest category that is at least as likely as not, or else the likeliest one at the top.
 */
export function mostProbableCategory(
  { categories }: Encoding,
  { categoryLabels, areLabelsNested }: Pick<ModelInfo, 'categoryLabels' | 'areLabelsNested'>,
): ProbableCategory | null {
  if (!categories || categories.length === 0) return null;
  // Deeper labels come after those that they lie under, and no two of a level are likely at once.
  const deepest = areLabelsNested ? categories.findLastIndex((one) => one >= 0.5) : -1;
  const place = deepest === -1 ? categories.indexOf(Math.max(...categories)) : deepest;
  const key = categoryLabels[place];
  return key === undefined ? null : { key, confidence: categories[place] ?? 0 };
}
