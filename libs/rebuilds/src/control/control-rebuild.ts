import type { Database } from '@facet/database';
import type { RebuildRow } from '../types.ts';
import { changeRebuild, stopClock, type Change } from './change-rebuild.ts';
import { retry } from './retry-failed.ts';

type Control = (
  database: Pick<Database, 'pool'>,
  id: string,
  actor: string,
) => Promise<RebuildRow | null>;

const pause: Change = async (client, id) => {
  const statement = `UPDATE rebuild SET status = 'PAUSED', ${stopClock}
    WHERE id = $1 AND status = 'RUNNING'`;
  return (await client.query(statement, [id])).rowCount === 1;
};

const resume: Change = async (client, id) => {
  const statement = `UPDATE rebuild SET status = 'RUNNING', running_since = now()
    WHERE id = $1 AND status = 'PAUSED'`;
  return (await client.query(statement, [id])).rowCount === 1;
};

/** What its ranges have done stays counted; nothing more is planned, not even by a retry of the failed. */
const cancel: Change = async (client, id) => {
  const statement = `UPDATE rebuild SET status = 'CANCELLED', ended_at = now(),
      last_person_id = planned_to, ${stopClock}
    WHERE id = $1 AND status IN ('RUNNING', 'PAUSED')`;
  if ((await client.query(statement, [id])).rowCount !== 1) return false;
  const fold = `
    WITH gone AS (DELETE FROM rebuild_range WHERE rebuild_id = $1 RETURNING done, failed, skipped),
    sums AS (SELECT sum(done) AS done, sum(failed) AS failed, sum(skipped) AS skipped FROM gone)
    UPDATE rebuild r SET done = r.done + coalesce(sums.done, 0),
      failed = r.failed + coalesce(sums.failed, 0), skipped = r.skipped + coalesce(sums.skipped, 0)
    FROM sums WHERE r.id = $1`;
  await client.query(fold, [id]);
  return true;
};

/** People in hand are finished, no more are taken. Without effect unless it runs; null where there is none. */
export const pauseRebuild: Control = (database, id, actor) =>
  changeRebuild(database, id, 'PAUSED', actor, pause);

/** Goes on where it was paused. Without effect unless it is paused; null where there is none. */
export const resumeRebuild: Control = (database, id, actor) =>
  changeRebuild(database, id, 'RESUMED', actor, resume);

/** Ends it; what is built stays built. Without effect on one that ended; null where there is none. */
export const cancelRebuild: Control = (database, id, actor) =>
  changeRebuild(database, id, 'CANCELLED', actor, cancel);

/** Builds those again who failed so far. Without effect where nobody did; null where there is none. */
export const retryFailed: Control = (database, id, actor) =>
  changeRebuild(database, id, 'RETRIED', actor, retry);
