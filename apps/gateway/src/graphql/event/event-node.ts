import type { EventItemRow, EventPage, EventRow } from '@facet/profiles';
import type { ConnectionOf } from '../relay/connection.ts';
import { toGlobalId } from '../relay/global-id.ts';
import { findCategory } from '../taxonomy/category-node.ts';
import type { Event, EventItem } from './event.type.ts';

export function eventNode(row: EventRow): Event {
  return {
    ...row,
    nodeType: 'Event',
    items: row.items.map(eventItem),
    // Computed when asked for, as most queries do not.
    get id() {
      return toGlobalId('Event', row.id);
    },
  };
}

function eventItem({ categoryKey, ...row }: EventItemRow): EventItem {
  return { ...row, category: categoryKey === null ? null : findCategory(categoryKey) };
}

export function eventConnection({ edges, pageInfo }: EventPage): ConnectionOf<Event> {
  return {
    edges: edges.map(({ cursor, event }) => ({ cursor, node: eventNode(event) })),
    pageInfo,
  };
}
