import type { Database } from '@facet/database';

export interface WaitingBuilds {
  /** People whose profile is behind their events, counted up to a limit */
  readonly count: number;
  /** How long the one who waits longest has waited; 0 when nobody does */
  readonly oldestSeconds: number;
}

/**
 * Those whose build failed for good wait for nobody; one of them whom new events came for waits since the failure.
 * `dirty_since` is indexed, and no more is read than is counted.
 */
const statement = `
  SELECT count(*)::float8 AS count,
    coalesce(max(extract(epoch FROM now() - waiting.since)), 0)::float8 AS "oldestSeconds"
  FROM (
    SELECT greatest(dirty_since, failed_at) AS since FROM person
    WHERE dirty_since IS NOT NULL AND failed_version IS DISTINCT FROM events_version
    ORDER BY dirty_since LIMIT $1) waiting`;

/** How much work waits for the workers: cheap enough to be asked every second. */
export async function waitingBuilds(
  { pool }: Pick<Database, 'pool'>,
  limit: number,
): Promise<WaitingBuilds> {
  const { rows } = await pool.query<WaitingBuilds>({
    name: 'profiles-waiting-builds',
    text: statement,
    values: [limit],
  });
  const { count = 0, oldestSeconds = 0 } = rows[0] ?? {};
  // A person made dirty after this statement began would have waited for less than nothing.
  return { count, oldestSeconds: Math.max(0, oldestSeconds) };
}
