import type { Database } from '@facet/database';
import { activeGeneration } from '../generation/active-generation.ts';

/**
 * Strength, recency and lifecycle stage change while nothing happens. People who have not LAPSED yet become
 * dirty when their profile is older than this, as if something had been stored; after LAPSED nothing changes.
 * Whoever holds a person's lock is about to make it dirty anyway, so locked ones are left out.
 */
const statement = `
  UPDATE person SET events_version = events_version + 1, dirty_since = now()
  WHERE id IN (
    SELECT f.person_id FROM profile f JOIN person p ON p.id = f.person_id
    WHERE f.generation_id = ${activeGeneration}
      AND f.lifecycle_stage IN ('NEW', 'ACTIVE', 'LOYAL', 'AT_RISK') AND f.built_at < $1
      AND p.dirty_since IS NULL
    ORDER BY f.built_at LIMIT $2
    FOR UPDATE OF p SKIP LOCKED)
  RETURNING id::text AS id`;

/** @returns the people to build again, at most `limit` */
export async function markAgeingPeople(
  { pool }: Pick<Database, 'pool'>,
  { builtBefore, limit }: { readonly builtBefore: Date; readonly limit: number },
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'profiles-mark-ageing',
    text: statement,
    values: [builtBefore, limit],
  });
  return rows.map(({ id }) => id);
}
