import { dayMs } from './decay.ts';

/**
 * What one event adds to a sum, kept free of any reference time: `log2` is the binary logarithm of its size
 * as it would be at the Unix epoch. Decay scales all contributions alike, so their order never changes.
 */
export type Contribution = readonly [
  eventId: string,
  /** The event's item that adds most. */
  position: number,
  log2: number,
  sign: 1 | -1,
];

/** One event's contribution as a profile shows it. */
export interface Evidence {
  readonly eventId: string;
  readonly position: number;
  readonly contribution: number;
}

/** @param amount undecayed, not 0 */
export function toContribution(
  eventId: string,
  position: number,
  amount: number,
  occurredAtMs: number,
  halfLifeDays: number,
): Contribution {
  const log2 = Math.log2(Math.abs(amount)) + occurredAtMs / (halfLifeDays * dayMs);
  return [eventId, position, log2, amount < 0 ? -1 : 1];
}

/** The contribution's amount at a reference time. */
function amountAt(
  [, , log2, sign]: Contribution,
  referenceMs: number,
  halfLifeDays: number,
): number {
  return sign * 2 ** (log2 - referenceMs / (halfLifeDays * dayMs));
}

/** Ids are decimal strings: the shorter is the smaller. */
function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Greatest first; of equals, the lower event id. */
function compare(a: Contribution, b: Contribution): number {
  return b[2] - a[2] || compareIds(a[0], b[0]);
}

/**
 * The `limit` greatest of `top` (sorted) and `added`. As a contribution never changes, keeping the greatest
 * of what was kept is exact, in whatever order events arrive.
 */
export function keepGreatest(
  top: readonly Contribution[],
  added: Contribution,
  limit: number,
): readonly Contribution[] {
  const last = top.at(-1);
  if (top.length >= limit && last && compare(last, added) <= 0) return top;
  const at = top.findIndex((kept) => compare(added, kept) < 0);
  const kept = at === -1 ? [...top, added] : [...top.slice(0, at), added, ...top.slice(at)];
  return kept.length > limit ? kept.slice(0, limit) : kept;
}

/** The kept contributions as shares of `total`, a sum at `referenceMs`. */
export function toEvidence(
  top: readonly Contribution[],
  total: number,
  referenceMs: number,
  halfLifeDays: number,
): Evidence[] {
  return top.map((kept) => ({
    eventId: kept[0],
    position: kept[1],
    contribution: amountAt(kept, referenceMs, halfLifeDays) / total,
  }));
}
