import type { Coalition } from './coalitions.ts';
import { planExactShares } from './exact-shares.ts';
import { planSampledShares } from './sampled-shares.ts';

export interface Shares {
  /** One a word; they add up to f(all shown) − f(all hidden), but for rounding. */
  readonly contributions: readonly number[];
  /** How far chance may have moved the one it moved most (one standard error); 0 where every coalition was looked at */
  readonly standardError: number;
}

/** How a value of all words together is shared out among them. */
export interface SharingPlan {
  /** What the value is needed of; the first is the one in which every word is hidden. */
  readonly coalitions: readonly Coalition[];
  /** Where the one stands in which every word is shown. */
  readonly whole: number;
  /** @param values of the coalitions, in their order */
  readonly shares: (values: readonly number[]) => Shares;
}

/** More coalitions are looked at of no text. */
export const mostCoalitions = 1_024;
/** 2^10 are 1,024 coalitions */
const mostWordsExactly = 10;

/**
 * Plans Shapley values (Shapley, "A value for n-person games", 1953), the only way of sharing out that adds up, treats
 * equals alike, gives nothing to a word that changes nothing, and is linear in f: exactly for up to ten words, else
 * from antithetic permutations (Mitchell, Cooper, Frank and Holmes, "Sampling permutations for Shapley value
 * estimation", JMLR 23, 2022). Seeded: as many words give the same plan.
 *
 * @param words at most 128, so that there are four pairs
 */
export function planSharing(words: number): SharingPlan {
  if (words <= mostWordsExactly) return planExactShares(words);
  const ofPair = 2 * (words - 1);
  return planSampledShares(words, Math.floor((mostCoalitions - 2) / ofPair));
}
