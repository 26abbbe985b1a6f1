import { decay, latestMs, noReferenceMs } from '../decay.ts';
import type { FoldSettings } from '../settings.ts';
import { steady } from '../steady.ts';
import type { EventSignals } from '../signal.ts';
import type { BrandAffinity } from './traits.ts';

/** Decayed weights by brand, as they are at `referenceMs`. */
export interface BrandState {
  readonly referenceMs: number;
  readonly sums: readonly (readonly [brand: string, sum: number])[];
}

export const emptyBrands: BrandState = { referenceMs: noReferenceMs, sums: [] };

/** Adds a batch of events in any order. */
export function foldBrands(
  state: BrandState,
  batch: readonly EventSignals[],
  { halfLifeDays }: FoldSettings,
): BrandState {
  const branded = batch.filter(({ signals }) => signals.some((signal) => signal.brand !== null));
  if (branded.length === 0) return state;
  const times = branded.map((event) => event.occurredAtMs);
  const referenceMs = latestMs(state.referenceMs, times);
  const scale = decay(referenceMs - state.referenceMs, halfLifeDays);
  const sums = new Map(state.sums.map(([brand, sum]) => [brand, sum * scale]));
  for (const { occurredAtMs, signals } of branded) {
    const factor = decay(referenceMs - occurredAtMs, halfLifeDays);
    for (const { brand, weight } of signals) {
      if (brand !== null) sums.set(brand, (sums.get(brand) ?? 0) + weight * factor);
    }
  }
  return { referenceMs, sums: [...sums] };
}

/** The brands with the greatest shares of all branded weight. */
export function describeBrands({ sums }: BrandState, settings: FoldSettings): BrandAffinity[] {
  const total = sums.reduce((all, [, sum]) => all + sum, 0);
  if (total <= 0) return [];
  return sums
    .map(([brand, sum]) => ({ brand, score: steady(sum / total) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.brand < b.brand ? -1 : 1))
    .slice(0, settings.topBrandLimit);
}
