import type { EventSignals } from '../signal.ts';

/** What one event adds to one category, undecayed. */
interface Addition {
  amount: number;
  /** The item that adds most. */
  position: number;
  greatest: number;
}

export interface EventAdditions {
  readonly total: number;
  readonly byCategory: ReadonlyMap<string, Addition>;
}

/** An event's items taken together. */
export function addUpEvent({ signals }: EventSignals): EventAdditions {
  const byCategory = new Map<string, Addition>();
  let total = 0;
  for (const { position, weight, categories } of signals) {
    if (categories.length > 0) total += weight;
    for (const { key, share } of categories) {
      const amount = weight * share;
      const added = byCategory.get(key) ?? { amount: 0, position, greatest: 0 };
      added.amount += amount;
      if (amount > added.greatest) Object.assign(added, { position, greatest: amount });
      byCategory.set(key, added);
    }
  }
  return { total, byCategory };
}
