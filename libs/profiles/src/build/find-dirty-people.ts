import type { Database } from '@facet/database';

export interface DirtyPeopleOptions {
  readonly limit: number;
  /** People whose events came later than this are left to the job that ingest enqueued. */
  readonly minWaitSeconds?: number;
  /** People whose build failed for good are tried again after this long. */
  readonly retryFailedAfterSeconds?: number;
}

const hourSeconds = 3600;

const statement = `
  SELECT id::text AS id FROM person
  WHERE dirty_since <= now() - make_interval(secs => $2)
    AND (failed_version IS DISTINCT FROM events_version
      OR failed_at <= now() - make_interval(secs => $3))
  ORDER BY dirty_since LIMIT $1`;

/** People whose profile is behind their events, the longest waiting first. */
export async function findDirtyPeople(
  { pool }: Pick<Database, 'pool'>,
  { limit, minWaitSeconds = 10, retryFailedAfterSeconds = hourSeconds }: DirtyPeopleOptions,
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'profiles-find-dirty',
    text: statement,
    values: [limit, minWaitSeconds, retryFailedAfterSeconds],
  });
  return rows.map(({ id }) => id);
}
