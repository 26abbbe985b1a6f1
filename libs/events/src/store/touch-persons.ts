import type { Queryable } from '@facet/database';
import type { StoredEvent } from './insert-events.ts';

const touchStatement = `
  UPDATE person SET
    events_version = greatest(person.events_version, touched.version),
    dirty_since = coalesce(person.dirty_since, now()),
    attributes = CASE WHEN touched.traits IS NULL THEN person.attributes ELSE person.attributes || touched.traits END
  FROM jsonb_to_recordset($1::jsonb) AS touched (person_id bigint, version int, traits jsonb)
  WHERE person.id = touched.person_id`;

interface Touched {
  readonly person_id: string;
  readonly version: number;
  /** Of all identify calls, later ones over earlier ones */
  readonly traits?: object;
}

/** Makes the people of new events dirty and takes over what identify calls say of them */
export async function touchPersons(
  client: Queryable,
  events: readonly StoredEvent[],
): Promise<void> {
  const touched = new Map<string, Touched>();
  for (const event of events) {
    touched.set(event.personId, touch(touched.get(event.personId), event));
  }
  if (touched.size === 0) return;
  await client.query({
    name: 'events-touch-persons',
    text: touchStatement,
    values: [JSON.stringify([...touched.values()])],
  });
}

function touch(before: Touched | undefined, { event, personId, version }: StoredEvent): Touched {
  const after = { ...before, person_id: personId, version };
  return event.traits === null
    ? after
    : { ...after, traits: { ...before?.traits, ...event.traits } };
}
