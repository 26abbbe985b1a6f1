import type { Database } from '@facet/database';
import type { ProfileFilter } from '@facet/profiles';

/** A range that a job has taken up, and all it needs to know of its rebuild. */
export interface ClaimedRange {
  readonly id: string;
  readonly rebuildId: string;
  readonly generationId: number;
  readonly fullSince: Date | null;
  readonly filter: ProfileFilter | null;
  readonly personIds: readonly string[];
  readonly afterId: string;
  readonly lastId: string;
  /** Jobs that took it up since it last got on, this one too */
  readonly starts: number;
}

const statement = `
  UPDATE rebuild_range g SET starts = starts + 1 FROM rebuild r
  WHERE g.id = $1 AND r.id = g.rebuild_id AND r.status = 'RUNNING'
  RETURNING g.id::text AS id, r.id::text AS "rebuildId", r.generation_id AS "generationId",
    r.full_since AS "fullSince", r.filter, g.after_id::text AS "afterId",
    CASE WHEN cardinality(g.person_ids) > 0 THEN g.person_ids ELSE r.person_ids END::text[]
      AS "personIds",
    g.last_id::text AS "lastId", g.starts`;

/** Null where the range has ended, or its rebuild does not run. */
export async function claimRange(
  { pool }: Pick<Database, 'pool'>,
  rangeId: string,
): Promise<ClaimedRange | null> {
  const { rows } = await pool.query<ClaimedRange>({
    name: 'rebuilds-claim-range',
    text: statement,
    values: [rangeId],
  });
  return rows[0] ?? null;
}
