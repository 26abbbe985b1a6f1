import { createHash } from 'node:crypto';
import type { EventAction } from '@facet/database';

/** How much an action says about a person. `per`: each item counts in full, or the event's items share the weight. */
interface ActionWeight {
  readonly weight: number;
  readonly per: 'item' | 'event';
}

export interface FoldParameters {
  /** Grows when the shape of the stored state changes. */
  readonly stateVersion: number;
  readonly actionWeights: Readonly<Record<EventAction, ActionWeight>>;
  readonly halfLifeDays: number;
  /** Of the sums that tell the trend: what happened within about this time is "recent". */
  readonly trendHalfLifeDays: number;
  /** A category that the model suggested for a name counts from this confidence on, 0 to 1. */
  readonly minSuggestionConfidence: number;
  /** A model's category below the top counts from this probability on, 0 to 1; less is left to the categories above. */
  readonly minDeepShare: number;
  /** The decayed weight at which an interest's strength is 1 − 1/e. */
  readonly strengthScale: number;
  /** Contributions kept for each category, the greatest. */
  readonly evidenceLimit: number;
  /** Interests below this share stay in the sums and are left out of the read model. */
  readonly minInterestScore: number;
  /** Sentiment below the first is NEGATIVE, above the second POSITIVE. */
  readonly sentimentThresholds: { readonly negative: number; readonly positive: number };
  /** Categories with less of the reviews' weight than this share get no sentiment of their own. */
  readonly minSentimentShare: number;
  readonly topBrandLimit: number;
  readonly lifecycle: LifecycleRules;
}

export interface LifecycleRules {
  /** Not seen for more days: LAPSED. */
  readonly lapsedAfterDays: number;
  /** Not seen for more days: AT_RISK. */
  readonly atRiskAfterDays: number;
  /** First seen within so many days: NEW. */
  readonly newWithinDays: number;
  /** So many orders make a LOYAL person … */
  readonly loyalOrders: number;
  /** … and so do so many active days within the last 90. */
  readonly loyalActiveDays: number;
}

export interface FoldSettings extends FoldParameters {
  /** Names all of the above: sums folded with other settings are not gone on from. */
  readonly hash: string;
}

const perItem = (weight: number): ActionWeight => ({ weight, per: 'item' });
const perEvent = (weight: number): ActionWeight => ({ weight, per: 'event' });

const defaults: FoldParameters = {
  stateVersion: 1,
  actionWeights: {
    PURCHASE: perItem(5),
    CART_ADD: perItem(3),
    WISHLIST: perItem(3),
    REVIEW: perEvent(3),
    SEARCH: perEvent(2),
    PRODUCT_VIEW: perEvent(1),
    PAGE_VIEW: perEvent(0.25),
    // To put something back, or to return it, does not undo the interest that led there; shares stay positive.
    CART_REMOVE: perItem(0),
    REFUND: perItem(0),
    OTHER: perEvent(0),
  },
  // Of 7 days to two years, what foretells best what people do next (docs/evaluation.md).
  halfLifeDays: 180,
  trendHalfLifeDays: 7,
  minSuggestionConfidence: 0.5,
  // A model gives every text a little of every category: without this, sums grow by evidence that says nothing.
  minDeepShare: 0.05,
  strengthScale: 30,
  evidenceLimit: 20,
  minInterestScore: 0.001,
  sentimentThresholds: { negative: -0.2, positive: 0.2 },
  minSentimentShare: 0.05,
  topBrandLimit: 10,
  lifecycle: {
    lapsedAfterDays: 90,
    atRiskAfterDays: 30,
    newWithinDays: 14,
    loyalOrders: 3,
    loyalActiveDays: 12,
  },
};

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part) deepFreeze(part);
  return Object.freeze(value);
}

/** The defaults with `changes` over them, frozen, and known by a hash. */
export function createFoldSettings(changes: Partial<FoldParameters> = {}): FoldSettings {
  const parameters = { ...structuredClone(defaults), ...structuredClone(changes) };
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
  return deepFreeze({ ...parameters, hash });
}
