import type { EventAction, TextKind } from '@facet/database';

/** One product, query, review or page inside an event: what the folds read. */
export interface ShopItem {
  readonly kind: TextKind;
  /** Normalised and masked */
  readonly text: string | null;
  /** The category as the event says it, in the form of `category_mapping.source` */
  readonly category: string | null;
  readonly productId: string | null;
  readonly brand: string | null;
  /** For one piece, in the event's currency */
  readonly price: number | null;
  readonly quantity: number;
}

/** What an event means to a shop. */
export interface ShopMeaning {
  readonly action: EventAction;
  readonly items: readonly ShopItem[];
  /** In `currency`; negative for a refund */
  readonly revenue: number | null;
  readonly currency: string | null;
  readonly orderId: string | null;
  /** Stars, 1 to 5 */
  readonly rating: number | null;
}
