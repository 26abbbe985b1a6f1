import type { FoldSettings } from '../settings.ts';
import type { EventSignals, FoldEvent } from '../signal.ts';
import { foldActivity } from './activity.ts';
import { foldBrands } from './brands.ts';
import { foldLanguages } from './language.ts';
import { foldPrices } from './prices.ts';
import { foldSpending } from './spending.ts';
import type { TraitState } from './trait-state.ts';

/** Adds a batch of events in any order. */
export function foldTraits(
  state: TraitState,
  events: readonly FoldEvent[],
  batch: readonly EventSignals[],
  settings: FoldSettings,
): TraitState {
  const times = events.map((event) => event.occurredAtMs);
  return {
    ...state,
    ...foldActivity(state, times),
    ...foldLanguages(state, events),
    spending: foldSpending(state.spending, events),
    brands: foldBrands(state.brands, batch, settings),
    prices: foldPrices(state.prices, events, settings),
  };
}
