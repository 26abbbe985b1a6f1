import { emptyBrands, type BrandState } from './brands.ts';
import { emptyPrices, type PriceState } from './prices.ts';

/**
 * What traits are computed from. Bounded by the life of a person (a number a month, 24 hours), by the
 * currencies and price steps there are, and by the distinct brands a person met.
 */
export interface TraitState {
  readonly eventCount: number;
  readonly firstSeenMs: number | null;
  readonly lastSeenMs: number | null;
  /** Months since year 0, each with a bit for every day (UTC) that has events; bit 1 is the first. */
  readonly months: readonly (readonly [month: number, days: number])[];
  /** Events by hour of the day (UTC) */
  readonly hours: readonly number[];
  /** `currency` '' where events name none */
  readonly spending: readonly SpendingState[];
  readonly brands: BrandState;
  readonly prices: PriceState;
  /** Items by language: what people wrote themselves, and what they looked at. */
  readonly written: Counts;
  readonly read: Counts;
}

export type Counts = readonly (readonly [name: string, count: number])[];

export interface SpendingState {
  readonly currency: string;
  readonly orderCount: number;
  /** Orders that name their revenue */
  readonly paidCount: number;
  readonly gross: number;
  readonly net: number;
}

export const emptyTraits: TraitState = {
  eventCount: 0,
  firstSeenMs: null,
  lastSeenMs: null,
  months: [],
  hours: Array<number>(24).fill(0),
  spending: [],
  brands: emptyBrands,
  prices: emptyPrices,
  written: [],
  read: [],
};
