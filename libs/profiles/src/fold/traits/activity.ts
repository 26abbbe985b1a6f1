import type { TraitState } from './trait-state.ts';

type Activity = Pick<TraitState, 'eventCount' | 'firstSeenMs' | 'lastSeenMs' | 'months' | 'hours'>;

const monthOf = (time: Date): number => time.getUTCFullYear() * 12 + time.getUTCMonth();

/** Counts a batch of event times. */
export function foldActivity(state: Activity, timesMs: readonly number[]): Activity {
  const months = new Map(state.months);
  const hours = [...state.hours];
  let first = state.firstSeenMs ?? Infinity;
  let last = state.lastSeenMs ?? -Infinity;
  for (const timeMs of timesMs) {
    const time = new Date(timeMs);
    const hour = time.getUTCHours();
    months.set(monthOf(time), (months.get(monthOf(time)) ?? 0) | (1 << time.getUTCDate()));
    hours[hour] = (hours[hour] ?? 0) + 1;
    first = Math.min(first, timeMs);
    last = Math.max(last, timeMs);
  }
  const eventCount = state.eventCount + timesMs.length;
  if (eventCount === 0) return state;
  return { eventCount, firstSeenMs: first, lastSeenMs: last, months: [...months], hours };
}

function daysOf([month, bits]: readonly [number, number]): number[] {
  const days = Array.from({ length: 31 }, (_, at) => at + 1).filter((day) => (bits >>> day) & 1);
  return days.map((day) => Date.UTC(Math.floor(month / 12), month % 12, day));
}

/** Distinct days (UTC) with events, of those that begin at `sinceMs` or later. */
export function countActiveDays(state: Activity, sinceMs = -Infinity): number {
  return state.months.flatMap(daysOf).filter((dayStartMs) => dayStartMs >= sinceMs).length;
}
