import type { Queryable } from '@facet/database';

export interface Merge {
  readonly sourceId: string;
  readonly targetId: string;
}

/** Events get new versions above the target's, so that an incremental build would see them too. */
const moveEvents = `
  WITH moved AS (
    SELECT e.id, m.target_id, row_number() OVER (PARTITION BY m.target_id ORDER BY e.id) AS step
    FROM unnest($1::bigint[], $2::bigint[]) AS m (source_id, target_id)
    JOIN event e ON e.person_id = m.source_id)
  UPDATE event SET person_id = moved.target_id, version = person.events_version + moved.step
  FROM moved JOIN person ON person.id = moved.target_id
  WHERE event.id = moved.id`;

const moveIdentifiers = `
  UPDATE identifier SET person_id = m.target_id
  FROM unnest($1::bigint[], $2::bigint[]) AS m (source_id, target_id)
  WHERE identifier.person_id = m.source_id`;

/** What the target says of itself wins over what the source said. */
const renewTargets = `
  WITH joined AS (
    SELECT m.target_id, jsonb_object_agg(trait.key, trait.value) FILTER (WHERE trait.key IS NOT NULL) AS attributes
    FROM unnest($1::bigint[], $2::bigint[]) AS m (source_id, target_id)
    JOIN person source ON source.id = m.source_id
    LEFT JOIN LATERAL jsonb_each(source.attributes) AS trait ON true
    GROUP BY m.target_id),
  newest AS (
    SELECT joined.target_id, max(event.version) AS version
    FROM joined LEFT JOIN event ON event.person_id = joined.target_id
    GROUP BY joined.target_id)
  UPDATE person SET
    events_version = greatest(person.events_version + 1, newest.version),
    fold_epoch = person.fold_epoch + 1,
    dirty_since = coalesce(person.dirty_since, now()),
    attributes = coalesce(joined.attributes, '{}') || person.attributes
  FROM joined JOIN newest USING (target_id)
  WHERE person.id = joined.target_id
  RETURNING person.id::text, person.events_version`;

const deleteSources = 'DELETE FROM person WHERE id = ANY($1::bigint[])';

/**
 * Gives the sources' events, identifiers and attributes to the targets and deletes the sources; their targets are
 * dirty and are built anew from all their events. All of them must be locked. Returns the targets' `events_version`.
 */
export async function mergePersons(
  client: Queryable,
  merges: readonly Merge[],
): Promise<Map<string, number>> {
  if (merges.length === 0) return new Map();
  const sourceIds = merges.map(({ sourceId }) => sourceId);
  const values = [sourceIds, merges.map(({ targetId }) => targetId)];
  await client.query({ text: moveEvents, values });
  await client.query({ text: moveIdentifiers, values });
  const { rows } = await client.query<{ id: string; events_version: number }>({
    text: renewTargets,
    values,
  });
  await client.query({ text: deleteSources, values: [sourceIds] });
  return new Map(rows.map((row) => [row.id, row.events_version]));
}
