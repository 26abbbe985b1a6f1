import type { Contribution } from '../contribution.ts';
import { noReferenceMs } from '../decay.ts';

/** Decayed sums of `weight × P(category)`, as they are at `referenceMs`. */
export interface InterestState {
  readonly referenceMs: number;
  /** Over all signals that speak of any category. */
  readonly total: number;
  /** The same with the trend's short half-life. */
  readonly recentTotal: number;
  readonly categories: readonly CategoryState[];
}

export interface CategoryState {
  readonly key: string;
  readonly sum: number;
  readonly recent: number;
  readonly top: readonly Contribution[];
}

export const emptyInterests: InterestState = {
  referenceMs: noReferenceMs,
  total: 0,
  recentTotal: 0,
  categories: [],
};
