import type { EventAction, TextKind } from '@facet/database';
import type { Encoding } from '@facet/encoder';

/** An event as the folds read it. */
export interface FoldEvent {
  readonly id: string;
  readonly action: EventAction;
  readonly occurredAtMs: number;
  readonly revenue: number | null;
  readonly currency: string | null;
  /** Stars, 1 to 5 */
  readonly rating: number | null;
  /** By position */
  readonly items: readonly FoldItem[];
}

export interface FoldItem {
  readonly position: number;
  readonly kind: TextKind;
  /** What the event itself says: a key of the taxonomy or a category of the shop's own; null where nothing is known. */
  readonly categoryKey: string | null;
  /** null without a text */
  readonly encoding: Encoding | null;
  readonly language: string | null;
  readonly brand: string | null;
  /** For one piece */
  readonly price: number | null;
  readonly quantity: number;
}

/** A category that a signal speaks of. */
export interface CategoryShare {
  readonly key: string;
  /** P(category | item), its children's included */
  readonly share: number;
  readonly isTop: boolean;
}

/** One event seen through one of its items. */
export interface Signal {
  readonly position: number;
  /** Undecayed, above 0 */
  readonly weight: number;
  /** With all ancestors; shares of top categories add up to 1. Empty where nothing is known. */
  readonly categories: readonly CategoryShare[];
  /** P(positive) − P(negative) of a review, in [-1, 1]; null for all else. */
  readonly sentiment: number | null;
  readonly embedding: Float32Array | null;
  readonly brand: string | null;
}

export interface EventSignals {
  readonly eventId: string;
  readonly occurredAtMs: number;
  readonly signals: readonly Signal[];
}
