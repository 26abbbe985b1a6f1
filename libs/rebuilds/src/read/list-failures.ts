import type { Database } from '@facet/database';
import type { RebuildFailureRow } from '../types.ts';

export interface FailuresQuery {
  readonly rebuildId: string;
  readonly limit: number;
  /** Those of people with greater ids */
  readonly afterPersonId?: string | undefined;
}

/** The people whom a rebuild could not build, by ascending id. */
export async function listFailures(
  { pool }: Pick<Database, 'pool'>,
  { rebuildId, limit, afterPersonId }: FailuresQuery,
): Promise<readonly RebuildFailureRow[]> {
  const { rows } = await pool.query<RebuildFailureRow>({
    name: 'rebuilds-failures',
    text: `SELECT person_id::text AS "personId", error_code AS code, error_message AS message,
        failed_at AS at FROM rebuild_failure
      WHERE rebuild_id = $1 AND person_id > $2 ORDER BY person_id LIMIT $3`,
    values: [rebuildId, afterPersonId ?? '0', limit],
  });
  return rows;
}
