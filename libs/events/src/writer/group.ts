import type { CheckedEvent } from '../event.ts';
import type { StoredEvents } from '../store/store-events.ts';

interface Batch {
  readonly events: readonly CheckedEvent[];
}

/** What became of one batch of a group. */
export interface Share {
  readonly accepted: number;
  readonly dirtyPersonIds: readonly string[];
}

/** Keeps transactions, and the locks that they hold, short. */
const maxEvents = 2_000;

/** Takes the first batches of the queue, at least one, as many as a transaction should have. */
export function takeGroup<B extends Batch>(waiting: B[]): readonly B[] {
  let events = 0;
  const end = waiting.findIndex(({ events: { length } }, index) => {
    events += length;
    return index > 0 && events > maxEvents;
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

/** All events of the batches in their order, each messageId once. */
export function eventsOf(group: readonly Batch[]): readonly CheckedEvent[] {
  if (group.length === 1) return group[0]?.events ?? [];
  const events = new Map<string, CheckedEvent>();
  for (const event of group.flatMap((batch) => batch.events)) {
    if (!events.has(event.messageId)) events.set(event.messageId, event);
  }
  return [...events.values()];
}

/** What of all that was stored came with this batch: events that an earlier one of the group has are its duplicates. */
export function shareOf({ events }: Batch, { personIds }: StoredEvents): Share {
  const people = events.map((event) => personIds.get(event)).filter((id) => id !== undefined);
  return { accepted: people.length, dirtyPersonIds: [...new Set(people)] };
}
