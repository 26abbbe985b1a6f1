import { eventLimits } from './limits.ts';
import type { RejectionCode } from './result.ts';

/** A year to a minute at least, and a zone or none (then UTC, not this machine's). */
const isoTime =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Milliseconds since 1970 of an ISO 8601 time, of such milliseconds, or of a Date; undefined for anything else. */
export function readTimeMs(value: unknown): number | undefined {
  const ms =
    typeof value === 'string'
      ? parseIso(value.trim())
      : Number(value instanceof Date || typeof value === 'number' ? value : NaN);
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? Math.trunc(ms) : undefined;
}

function parseIso(text: string): number {
  const match = isoTime.exec(text);
  if (match === null || !isCalendarDay(text.slice(0, 10))) return NaN;
  const iso = text.replace(' ', 'T').replace(',', '.');
  return Date.parse(match[1] === undefined && iso.includes('T') ? `${iso}Z` : iso);
}

/** `Date.parse` takes the 31st of February for the 2nd of March. */
function isCalendarDay(day: string): boolean {
  const ms = Date.parse(day);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(day);
}

export interface Clocks {
  /** When the sender says it happened, by the sender's clock */
  readonly originalMs: number | undefined;
  /** When the sender sent, by the sender's clock */
  readonly sentAtMs: number | undefined;
  /** When it arrived, by ours */
  readonly receivedAtMs: number;
}

/**
 * When it happened, by our clock: `receivedAt − (sentAt − original)`, as Segment corrects it, and never after
 * `receivedAt`. Without an original time it happened when it arrived; without a sending time the original is believed.
 */
export function occurredAt(
  clocks: Clocks,
): { readonly occurredAtMs: number } | { readonly code: RejectionCode } {
  const { originalMs, sentAtMs, receivedAtMs } = clocks;
  const corrected = (originalMs ?? receivedAtMs) + clockErrorMs(originalMs, sentAtMs, receivedAtMs);
  if (corrected < eventLimits.earliestMs) return { code: 'TIMESTAMP_TOO_OLD' };
  if (corrected > receivedAtMs + eventLimits.futureToleranceMs) {
    return { code: 'TIMESTAMP_IN_FUTURE' };
  }
  return { occurredAtMs: Math.min(corrected, receivedAtMs) };
}

function clockErrorMs(
  originalMs: number | undefined,
  sentAtMs: number | undefined,
  receivedAtMs: number,
): number {
  return originalMs === undefined || sentAtMs === undefined ? 0 : receivedAtMs - sentAtMs;
}
