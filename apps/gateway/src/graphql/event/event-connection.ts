import type { EventPage } from '@facet/profiles';
import type { ConnectionOf } from '../relay/connection.ts';
import type { Event } from './event.type.ts';

export function eventConnection({ edges, pageInfo }: EventPage): ConnectionOf<Event> {
  return { edges: edges.map(({ cursor, event }) => ({ cursor, node: event })), pageInfo };
}
