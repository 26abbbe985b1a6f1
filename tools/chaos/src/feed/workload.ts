import { generateDemo, type SegmentEvent } from '@facet/demo';

export interface Workload {
  /** Known ids, each also inside its event, where a query finds it again. */
  readonly events: readonly SegmentEvent[];
  /**
   * For each person an identify call, to be sent when all is quiet: it joins what a visitor did before the login,
   * and all profiles are built at about the same time.
   */
  readonly closing: readonly SegmentEvent[];
  readonly userIds: readonly string[];
}

const eventsOfAPerson = 100;
const dayMs = 86_400_000;

/** Made-up people of the demo; their events by time, so that everybody's mix. */
export function createWorkload(seed: number, size: number): Workload {
  const people = Math.max(2, Math.ceil(size / eventsOfAPerson));
  const endDate = new Date(Math.floor(Date.now() / dayMs) * dayMs);
  const events = [...generateDemo({ people, endDate, seed })];
  events.sort((one, other) => one.timestamp.localeCompare(other.timestamp));
  const logins = events.filter(({ type }) => type === 'identify');
  return {
    events: events.map(withIdInside),
    closing: logins.map((login) =>
      withIdInside({ ...login, messageId: `${login.messageId}-again` }),
    ),
    userIds: logins.flatMap(({ userId }) => userId ?? []),
  };
}

function withIdInside(event: SegmentEvent): SegmentEvent {
  const context = { ...event.context, messageId: event.messageId };
  return { ...event, context };
}
