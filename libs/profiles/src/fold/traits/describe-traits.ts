import type { FoldSettings } from '../settings.ts';
import type { TraitState } from './trait-state.ts';
import { traitTable } from './trait-table.ts';
import type { Traits } from './traits.ts';

/** Every trait of the table at `nowMs`; null before the first event. */
export function describeTraits(
  state: TraitState,
  nowMs: number,
  settings: FoldSettings,
): Traits | null {
  if (state.eventCount === 0) return null;
  const computed = Object.entries(traitTable).map(([name, { compute }]) => [
    name,
    compute(state, nowMs, settings),
  ]);
  return Object.fromEntries(computed) as Traits;
}
