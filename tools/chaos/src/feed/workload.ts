import { generateDemo, type SegmentEvent } from '@facet/demo';

/** What is sent: known ids, each also inside the event, where a query finds it again. */
export interface Workload {
  readonly events: readonly SegmentEvent[];
  /** One for each person, to be sent when all is quiet: so that all profiles are built at about the same time. */
  readonly closing: readonly SegmentEvent[];
  readonly userIds: readonly string[];
}

const eventsOfAPerson = 50;
const dayMs = 86_400_000;

/** Made-up people of the demo; their events by time, so that everybody's mix. */
export function createWorkload(seed: number, size: number): Workload {
  const people = Math.max(2, Math.ceil(size / eventsOfAPerson));
  const endDate = new Date(Math.floor(Date.now() / dayMs) * dayMs);
  const events = [...generateDemo({ people, endDate, seed })]
    .sort((one, other) => one.timestamp.localeCompare(other.timestamp))
    .map(withIdInside);
  const userIds = [...new Set(events.flatMap(({ userId }) => userId ?? []))];
  const closing = userIds.map((userId) => ({
    ...{ type: 'page' as const, name: 'Home', properties: {}, userId },
    messageId: `closing-${userId}`,
    timestamp: endDate.toISOString(),
    context: { locale: 'en-US', timezone: 'UTC' },
  }));
  return { events, closing: closing.map(withIdInside), userIds };
}

function withIdInside(event: SegmentEvent): SegmentEvent {
  const context = { ...event.context, messageId: event.messageId };
  return { ...event, context };
}
