import type { Queryable } from '@facet/database';
import type { CheckedEvent } from '../event.ts';
import { storeCategorySources } from './category-mappings.ts';
import { insertEvents, type PlacedEvent } from './insert-events.ts';
import { insertItems } from './insert-items.ts';
import { findKnownMessages } from './known-messages.ts';
import { beginStoring } from './begin-storing.ts';
import { settleIdentities, type SettledIdentities } from './settle-identities.ts';
import { storeTextBodies } from './texts.ts';
import { touchPersons } from './touch-persons.ts';

export interface StoredEvents {
  /** Event by event, who it is about: all of them are dirty now. What was known before is not among them. */
  readonly personIds: ReadonlyMap<CheckedEvent, string>;
}

/**
 * Stores what is new of a batch, inside the caller's transaction. Locks are taken kind by kind, each kind in one
 * order (mappings as a whole, reserved identifiers, people, texts, category sources, events), so that concurrent
 * batches wait for one another but never in a circle.
 */
export async function storeEvents(
  client: Queryable,
  events: readonly CheckedEvent[],
): Promise<StoredEvents> {
  await beginStoring(client);
  const known = await findKnownMessages(
    client,
    events.map(({ messageId }) => messageId),
  );
  const fresh = events.filter(({ messageId }) => !known.has(messageId));
  if (fresh.length === 0) return { personIds: new Map() };
  const settled = await settleIdentities(client, fresh);
  const items = fresh.flatMap((event) => event.items);
  const texts = await storeTextBodies(client, namesIn(items.map(({ text }) => text)));
  const mappings = await storeCategorySources(
    client,
    namesIn(items.map(({ category }) => category)),
  );
  const stored = await insertEvents(client, placeEvents(fresh, settled));
  await insertItems(client, stored, { texts, mappings });
  await touchPersons(client, stored);
  return { personIds: new Map(stored.map(({ event, personId }) => [event, personId])) };
}

function namesIn(names: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name !== null));
}

/** Each event takes the next version of its person. */
function placeEvents(
  events: readonly CheckedEvent[],
  { personIds, versions }: SettledIdentities,
): readonly PlacedEvent[] {
  return events.map((event, index) => {
    const personId = personIds[index] ?? '';
    const version = (versions.get(personId) ?? 0) + 1;
    versions.set(personId, version);
    return { event, personId, version };
  });
}
