import { checkBatch, type CheckedEvent } from '@facet/events';
import type { TrackCall } from '../data/track-call.ts';

/** One thing a person did, as the gateway understands it. */
export type ShopEvent = Pick<
  CheckedEvent,
  'action' | 'items' | 'occurredAtMs' | 'revenue' | 'currency' | 'rating'
>;

/** Checked, masked and understood by what the gateway does with them; in the order of their times. */
export function readEvents(calls: readonly TrackCall[], receivedAt: Date): readonly ShopEvent[] {
  const batch = calls.map((call) => ({ ...call, timestamp: isoOf(call) }));
  const { events } = checkBatch({ batch }, receivedAt);
  return events.toSorted((a, b) => a.occurredAtMs - b.occurredAtMs);
}

const isoOf = ({ timestamp }: TrackCall): string | number =>
  typeof timestamp === 'number' && Number.isFinite(timestamp)
    ? new Date(timestamp).toISOString()
    : timestamp;
