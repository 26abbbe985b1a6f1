import type { LifecycleStage } from '@facet/database';

/** What a person's events say in plain numbers. How each is computed: `trait-table.ts`, docs/traits.md. */
export interface Traits {
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly recencyDays: number;
  readonly eventCount: number;
  readonly orderCount: number;
  /** ISO 4217 of the money below: the currency of most orders; null where events name none. */
  readonly currency: string | null;
  /** null without orders that name their revenue */
  readonly monetaryValue: number | null;
  readonly averageOrderValue: number | null;
  readonly spending: readonly CurrencySpending[];
  readonly activeDays: number;
  /** 24 counts, hour 0 to 23 UTC */
  readonly activeHours: readonly number[];
  readonly topBrands: readonly BrandAffinity[];
  readonly priceBand: PriceBand | null;
  /** ISO 639-1 */
  readonly language: string | null;
  readonly lifecycleStage: LifecycleStage;
}

export interface CurrencySpending {
  readonly currency: string | null;
  readonly orderCount: number;
  /** Revenue of orders */
  readonly gross: number;
  /** Revenue of orders and refunds */
  readonly net: number;
}

export interface BrandAffinity {
  readonly brand: string;
  /** Share of the decayed weight of all items that name a brand, 0 to 1 */
  readonly score: number;
}

/** The middle half of the prices that a person looked at and bought, weighted by action. */
export interface PriceBand {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
  readonly currency: string | null;
}
