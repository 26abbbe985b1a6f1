import { rangeSize } from '../plan/range-size.ts';
import type { Change } from './change-rebuild.ts';

/** One that had ended runs again, for the failed alone: whatever it had left unplanned was given up. */
const wake = `
  UPDATE rebuild SET status = 'RUNNING', ended_at = NULL,
    running_since = coalesce(running_since, now())
  WHERE id = $1 AND EXISTS (SELECT FROM rebuild_failure WHERE rebuild_id = $1)`;

/** Those who failed leave the list of failures and become ranges again, in the order of their ids. */
const plan = `
  WITH failures AS (DELETE FROM rebuild_failure WHERE rebuild_id = $1 RETURNING person_id),
  numbered AS (
    SELECT person_id, (row_number() OVER (ORDER BY person_id) - 1) / $2 AS part FROM failures),
  planned AS (
    INSERT INTO rebuild_range (rebuild_id, after_id, last_id, person_ids)
    SELECT $1, min(person_id) - 1, max(person_id), array_agg(person_id ORDER BY person_id)
    FROM numbered GROUP BY part)
  UPDATE rebuild SET failed = failed - (SELECT count(*) FROM failures) WHERE id = $1`;

export const retry: Change = async (client, id) => {
  if ((await client.query(wake, [id])).rowCount !== 1) return false;
  await client.query(plan, [id, rangeSize]);
  return true;
};
