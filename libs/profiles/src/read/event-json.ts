import { encodeCursor } from './cursor.ts';
import type { EventPage, EventPageQuery, EventRow } from './types.ts';

type Always = 'id' | 'type' | 'action' | 'name';

/** `eventJson` as it arrives, without what was not asked for. */
export type EventJson = Pick<EventRow, Always> &
  Partial<Omit<EventRow, Always | 'occurredAt' | 'receivedAt'>> & {
    readonly occurredAt: number;
    readonly receivedAt?: number;
  };

/** Field by field: a page has dozens of events, and spreading each took a tenth of the page's time. */
export function toEventRow(event: EventJson): EventRow {
  const { id, type, action, name, occurredAt, receivedAt } = event;
  const { orderId = null, revenue = null, currency = null, rating = null } = event;
  const { items = [], properties = null, context = null } = event;
  return {
    id,
    type,
    action,
    name,
    occurredAt: new Date(occurredAt),
    receivedAt: receivedAt === undefined ? null : new Date(receivedAt),
    orderId,
    revenue,
    currency,
    rating,
    items,
    properties,
    context,
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
