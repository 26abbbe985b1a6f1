import { itemWeight } from '../read-signals.ts';
import type { FoldSettings } from '../settings.ts';
import type { FoldEvent } from '../signal.ts';
import { steady } from '../steady.ts';
import type { PriceBand } from './traits.ts';

/** A histogram of prices in steps of an eighth of a doubling (9 %), weighted by action, for each currency. */
export interface PriceState {
  /** `currency` '' where events name none */
  readonly currencies: readonly CurrencyPrices[];
}

interface CurrencyPrices {
  readonly currency: string;
  readonly steps: readonly (readonly [step: number, weight: number])[];
}

const stepsPerDoubling = 8;
const bounds = { least: 0.01, most: 1e9 };

export const emptyPrices: PriceState = { currencies: [] };

const usable = (price: number | null): price is number =>
  price !== null && Number.isFinite(price) && price > 0;

function stepOf(price: number): number {
  const bounded = Math.min(bounds.most, Math.max(bounds.least, price));
  return Math.round(Math.log2(bounded) * stepsPerDoubling);
}

/** Undecayed, so that what is added needs no time and no order. */
export function foldPrices(
  state: PriceState,
  batch: readonly FoldEvent[],
  settings: FoldSettings,
): PriceState {
  const histograms = new Map(state.currencies.map((one) => [one.currency, new Map(one.steps)]));
  for (const event of batch) {
    const weight = itemWeight(event, settings);
    const prices = weight > 0 ? event.items.map((item) => item.price).filter(usable) : [];
    const currency = event.currency ?? '';
    for (const price of prices) {
      const steps = histograms.get(currency) ?? new Map<number, number>();
      const step = stepOf(price);
      steps.set(step, (steps.get(step) ?? 0) + weight);
      histograms.set(currency, steps);
    }
  }
  const currencies = [...histograms].map(([currency, steps]) => ({ currency, steps: [...steps] }));
  return { currencies };
}

type Steps = CurrencyPrices['steps'];

const weightOf = (steps: Steps): number =>
  steady(steps.reduce((sum, [, weight]) => sum + weight, 0));

/** The price below which `part` of the weight lies, to the step. */
function quantile(sorted: Steps, part: number): number {
  const wanted = steady(weightOf(sorted) * part);
  let below = 0;
  const found = sorted.find(([, weight]) => steady((below += weight)) >= wanted) ?? sorted.at(-1);
  const price = 2 ** ((found?.[0] ?? 0) / stepsPerDoubling);
  return Math.round(price * 100) / 100;
}

/** The quartiles in the currency of the most weight; null without prices. */
export function describePrices({ currencies }: PriceState): PriceBand | null {
  const [first] = [...currencies].sort(
    (a, b) => weightOf(b.steps) - weightOf(a.steps) || (a.currency < b.currency ? -1 : 1),
  );
  if (!first) return null;
  const sorted = [...first.steps].sort(([a], [b]) => a - b);
  const [low, typical, high] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part));
  const currency = first.currency === '' ? null : first.currency;
  return { low: low ?? 0, typical: typical ?? 0, high: high ?? 0, currency };
}
