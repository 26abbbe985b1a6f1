import type { Queryable } from '@facet/database';

/** Stored sums hold what the mapping meant before, so the next build of these people reads everything anew. */
const invalidate = `
  WITH affected AS (
    SELECT id FROM person
    WHERE id IN (
      SELECT e.person_id FROM event_item i JOIN event e ON e.id = i.event_id
      WHERE i.category_mapping_id = ANY($1::int[]))
    ORDER BY id FOR NO KEY UPDATE)
  UPDATE person SET
    fold_epoch = fold_epoch + 1,
    events_version = events_version + 1,
    dirty_since = coalesce(dirty_since, now())
  FROM affected WHERE person.id = affected.id
  RETURNING person.id::text`;

/** Makes everybody dirty who has an item with one of the mappings; returns their ids. */
export async function invalidatePeople(
  client: Queryable,
  mappingIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(invalidate, [mappingIds]);
  return rows.map((row) => row.id);
}
