import type { EventSignals, Signal } from '../signal.ts';

/** What one event's reviews say of one category (or of all), undecayed. */
export interface Opinion {
  weight: number;
  /** Σ weight × sentiment */
  value: number;
  /** The item that says most. */
  position: number;
  greatest: number;
}

export interface Review {
  readonly eventId: string;
  readonly occurredAtMs: number;
  readonly overall: Opinion;
  readonly byCategory: ReadonlyMap<string, Opinion>;
}

const newOpinion = (position: number): Opinion => ({ weight: 0, value: 0, position, greatest: 0 });

function add(opinion: Opinion, position: number, weight: number, sentiment: number): void {
  const value = weight * sentiment;
  opinion.weight += weight;
  opinion.value += value;
  if (Math.abs(value) <= opinion.greatest) return;
  opinion.greatest = Math.abs(value);
  opinion.position = position;
}

function addByCategory(
  byCategory: Map<string, Opinion>,
  { position, weight, categories }: Signal,
  sentiment: number,
): void {
  for (const { key, share, isTop } of categories) {
    if (!isTop) continue;
    const opinion = byCategory.get(key) ?? newOpinion(position);
    add(opinion, position, weight * share, sentiment);
    byCategory.set(key, opinion);
  }
}

/** The event as a review; null where it is none. */
export function toReview({ eventId, occurredAtMs, signals }: EventSignals): Review | null {
  const byCategory = new Map<string, Opinion>();
  const overall = newOpinion(0);
  for (const signal of signals) {
    if (signal.sentiment === null) continue;
    add(overall, signal.position, signal.weight, signal.sentiment);
    addByCategory(byCategory, signal, signal.sentiment);
  }
  return overall.weight > 0 ? { eventId, occurredAtMs, overall, byCategory } : null;
}
