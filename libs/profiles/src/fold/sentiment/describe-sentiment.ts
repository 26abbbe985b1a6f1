import type { SentimentLabel } from '@facet/database';
import { toEvidence, type Evidence } from '../contribution.ts';
import type { FoldSettings } from '../settings.ts';
import { steady } from '../steady.ts';
import type { MeanState, SentimentState } from './sentiment-state.ts';

interface MeanDescription {
  /** Weighted mean of P(positive) − P(negative), in [−1, 1] */
  readonly score: number;
  readonly label: SentimentLabel;
  /** Greatest effect first, for or against; contributions of all reviews add up to the score. */
  readonly evidence: readonly Evidence[];
}

interface CategorySentiment extends MeanDescription {
  readonly categoryKey: string;
  /** Share of the reviews' weight that is about this category */
  readonly share: number;
}

export interface SentimentDescription extends MeanDescription {
  readonly reviewCount: number;
  /** Greatest share first */
  readonly byCategory: readonly CategorySentiment[];
}

function labelOf(
  score: number,
  { negative, positive }: FoldSettings['sentimentThresholds'],
): SentimentLabel {
  if (score < negative) return 'NEGATIVE';
  return score > positive ? 'POSITIVE' : 'NEUTRAL';
}

function describeMean(
  { weight, value, top }: MeanState,
  referenceMs: number,
  settings: FoldSettings,
): MeanDescription {
  const score = steady(Math.max(-1, Math.min(1, value / weight)));
  return {
    score,
    label: labelOf(score, settings.sentimentThresholds),
    evidence: toEvidence(top, weight, referenceMs, settings.halfLifeDays),
  };
}

const byShare = (a: CategorySentiment, b: CategorySentiment): number =>
  b.share - a.share || (a.categoryKey < b.categoryKey ? -1 : 1);

/** null without reviews */
export function describeSentiment(
  { referenceMs, reviewCount, overall, categories }: SentimentState,
  settings: FoldSettings,
): SentimentDescription | null {
  if (overall.weight <= 0) return null;
  const shareOf = (weight: number): number => steady(Math.min(1, weight / overall.weight));
  const spoken = categories.filter(
    ({ weight }) => weight > 0 && shareOf(weight) >= settings.minSentimentShare,
  );
  const byCategory = spoken.map((category) => ({
    categoryKey: category.key,
    share: shareOf(category.weight),
    ...describeMean(category, referenceMs, settings),
  }));
  return {
    reviewCount,
    ...describeMean(overall, referenceMs, settings),
    byCategory: byCategory.sort(byShare),
  };
}
