import type { Database } from '@facet/database';
import { toSafeError } from '@facet/errors';

const statement = `
  WITH failed AS (
    UPDATE person SET failed_version = events_version, failed_at = now(),
      error_code = $2, error_message = $3
    WHERE id = $1 AND dirty_since IS NOT NULL
    RETURNING id)
  SELECT pg_notify('profile_updated', id::text) FROM failed`;

/** Shows on the profile that its build failed for good, with what may be shown of the error. */
export async function recordBuildFailure(
  { pool }: Pick<Database, 'pool'>,
  personId: string,
  error: unknown,
): Promise<void> {
  const { code, message } = toSafeError(error);
  await pool.query({
    name: 'profiles-record-failure',
    text: statement,
    values: [personId, code, message],
  });
}
