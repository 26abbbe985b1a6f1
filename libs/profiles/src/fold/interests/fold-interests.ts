import { keepGreatest, toContribution } from '../contribution.ts';
import type { Contribution } from '../contribution.ts';
import { decay, latestMs } from '../decay.ts';
import type { FoldSettings } from '../settings.ts';
import type { EventSignals } from '../signal.ts';
import { addUpEvent } from './event-additions.ts';
import type { InterestState } from './interest-state.ts';

interface CategorySums {
  sum: number;
  recent: number;
  top: readonly Contribution[];
}

/** The sums while a batch is added; where the reference time moves forward, they are scaled to it once. */
class InterestSums {
  readonly #referenceMs: number;
  readonly #settings: FoldSettings;
  readonly #categories: Map<string, CategorySums>;
  #total: number;
  #recentTotal: number;

  constructor(state: InterestState, referenceMs: number, settings: FoldSettings) {
    const movedMs = referenceMs - state.referenceMs;
    const scale = decay(movedMs, settings.halfLifeDays);
    const recentScale = decay(movedMs, settings.trendHalfLifeDays);
    this.#referenceMs = referenceMs;
    this.#settings = settings;
    this.#total = state.total * scale;
    this.#recentTotal = state.recentTotal * recentScale;
    this.#categories = new Map(
      state.categories.map(({ key, sum, recent, top }) => [
        key,
        { sum: sum * scale, recent: recent * recentScale, top },
      ]),
    );
  }

  add(event: EventSignals): void {
    const { halfLifeDays, trendHalfLifeDays } = this.#settings;
    const ageMs = this.#referenceMs - event.occurredAtMs;
    const factor = decay(ageMs, halfLifeDays);
    const recentFactor = decay(ageMs, trendHalfLifeDays);
    const { total, byCategory } = addUpEvent(event);
    this.#total += total * factor;
    this.#recentTotal += total * recentFactor;
    for (const [key, { amount, position }] of byCategory) {
      const sums = this.#sumsOf(key);
      sums.sum += amount * factor;
      sums.recent += amount * recentFactor;
      sums.top = this.#keep(sums.top, event, position, amount);
    }
  }

  toState(): InterestState {
    return {
      referenceMs: this.#referenceMs,
      total: this.#total,
      recentTotal: this.#recentTotal,
      categories: [...this.#categories].map(([key, sums]) => ({ key, ...sums })),
    };
  }

  #sumsOf(key: string): CategorySums {
    const found = this.#categories.get(key);
    if (found) return found;
    const sums = { sum: 0, recent: 0, top: [] };
    this.#categories.set(key, sums);
    return sums;
  }

  #keep(
    top: readonly Contribution[],
    { eventId, occurredAtMs }: EventSignals,
    position: number,
    amount: number,
  ): readonly Contribution[] {
    const { halfLifeDays, evidenceLimit } = this.#settings;
    const added = toContribution(eventId, position, amount, occurredAtMs, halfLifeDays);
    return keepGreatest(top, added, evidenceLimit);
  }
}

/** Adds a batch of events in any order; a late one counts as if it had come in time. */
export function foldInterests(
  state: InterestState,
  batch: readonly EventSignals[],
  settings: FoldSettings,
): InterestState {
  const events = batch.filter(({ signals }) => signals.some((one) => one.categories.length > 0));
  if (events.length === 0) return state;
  const times = events.map((event) => event.occurredAtMs);
  const sums = new InterestSums(state, latestMs(state.referenceMs, times), settings);
  for (const event of events) sums.add(event);
  return sums.toState();
}
