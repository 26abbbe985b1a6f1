export type * from './read/types.ts';
export type { BrandAffinity, CurrencySpending, PriceBand, Traits } from './fold/traits/traits.ts';
