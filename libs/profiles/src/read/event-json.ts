import { encodeCursor } from './cursor.ts';
import type { EventPage, EventPageQuery, EventRow } from './types.ts';

/** `eventJson` as it arrives. */
export type EventJson = Omit<EventRow, 'occurredAt' | 'receivedAt'> & {
  readonly occurredAt: number;
  readonly receivedAt?: number;
};

/** What a brief event lacks. */
const seldomAsked = { orderId: null, revenue: null, currency: null, rating: null };

export function toEventRow(event: EventJson): EventRow {
  return {
    ...(event.receivedAt === undefined && seldomAsked),
    ...event,
    occurredAt: new Date(event.occurredAt),
    receivedAt: event.receivedAt === undefined ? null : new Date(event.receivedAt),
  };
}

const cursorOf = ({ id, occurredAt }: EventRow): string =>
  encodeCursor({ key: occurredAt.toISOString(), id });

/** @param events one more than asked for, where there are more */
export function toEventPage(
  events: readonly EventJson[],
  { first, after }: EventPageQuery,
): EventPage {
  const rows = events.slice(0, first).map(toEventRow);
  const edges = rows.map((event) => ({ cursor: cursorOf(event), event }));
  return {
    edges,
    pageInfo: {
      hasNextPage: events.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
