import type { ShopEvent } from './read-events.ts';

export interface TimeLine {
  readonly history: readonly ShopEvent[];
  /** What came after */
  readonly later: readonly ShopEvent[];
}

const laterShare = 0.2;
const fewestEvents = 5;

/**
 * Cuts off the last fifth, one event at least. What happened at the same moment stays together: half a basket would
 * give the other half away. Null where too little is left.
 */
export function splitTimeLine(events: readonly ShopEvent[]): TimeLine | null {
  if (events.length < fewestEvents) return null;
  const cut = events.length - Math.max(1, Math.round(events.length * laterShare));
  const cutMs = events[cut]?.occurredAtMs ?? 0;
  const history = events.filter(({ occurredAtMs }) => occurredAtMs < cutMs);
  return history.length === 0 ? null : { history, later: events.slice(history.length) };
}
