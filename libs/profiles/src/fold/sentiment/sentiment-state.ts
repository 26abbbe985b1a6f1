import type { Contribution } from '../contribution.ts';
import { noReferenceMs } from '../decay.ts';

/** A decayed weighted mean as its two sums, at the state's reference time. */
export interface MeanState {
  readonly weight: number;
  /** Σ weight × sentiment */
  readonly value: number;
  readonly top: readonly Contribution[];
}

export interface SentimentState {
  readonly referenceMs: number;
  readonly reviewCount: number;
  readonly overall: MeanState;
  /** Of top categories, each review counted by its share of the category. */
  readonly categories: readonly (MeanState & { readonly key: string })[];
}

export const emptyMean: MeanState = { weight: 0, value: 0, top: [] };

export const emptySentiment: SentimentState = {
  referenceMs: noReferenceMs,
  reviewCount: 0,
  overall: emptyMean,
  categories: [],
};
