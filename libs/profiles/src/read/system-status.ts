import type { Database } from '@facet/database';
import { activeGeneration } from '../generation/active-generation.ts';
import { epochMs } from '../sql/epoch-ms.ts';
import { isFailed, modelJson } from './profile-sql.ts';
import type { SystemStatus, WorkerRow } from './types.ts';

/** A worker refreshes its row every 5 seconds; after this long without, it is gone. */
export const workerTimeoutSeconds = 30;

/** Exact up to a million rows; from there on PostgreSQL's own estimate, which costs nothing. */
const count = (table: string): string => `(
  SELECT CASE WHEN c.reltuples > 1000000 THEN c.reltuples::int8
    ELSE (SELECT count(*) FROM ${table}) END
  FROM pg_class c WHERE c.oid = '${table}'::regclass)::float8`;

const statement = `
  WITH waiting AS (
    SELECT p.dirty_since, (${isFailed}) IS TRUE AS failed FROM person p
    WHERE p.dirty_since IS NOT NULL)
  SELECT ${count('person')} AS people, ${count('event')} AS events,
    (SELECT count(*) FROM waiting WHERE NOT failed)::float8 AS "waitingBuilds",
    (SELECT count(*) FROM waiting WHERE failed)::float8 AS "failedBuilds",
    (SELECT extract(epoch FROM now() - min(dirty_since))::float8
     FROM waiting WHERE NOT failed) AS "oldestWaitingSeconds",
    (SELECT ${modelJson} FROM model_version m WHERE m.id = (
        SELECT model_version_id FROM generation WHERE id = ${activeGeneration})) AS model,
    (SELECT coalesce(json_agg(json_build_object(
        'id', w.id, 'startedAt', ${epochMs('w.started_at')}, 'device', w.device,
        'threads', w.threads, 'model', ${modelJson}) ORDER BY w.started_at, w.id), '[]')
     FROM worker w JOIN model_version m ON m.id = w.model_version_id
     WHERE w.seen_at > now() - make_interval(secs => ${workerTimeoutSeconds})) AS workers`;

type StatusRecord = Omit<SystemStatus, 'workers'> & {
  readonly workers: readonly (Omit<WorkerRow, 'startedAt'> & { readonly startedAt: number })[];
};

/** How the platform is doing, in one statement. */
export async function systemStatus({ pool }: Pick<Database, 'pool'>): Promise<SystemStatus> {
  const { rows } = await pool.query<StatusRecord>({
    name: 'profiles-system-status',
    text: statement,
  });
  const [status] = rows;
  if (!status) throw new Error('This is a bug: a statement without FROM returned no row.');
  const workers = status.workers.map((worker) => ({
    ...worker,
    startedAt: new Date(worker.startedAt),
  }));
  const { oldestWaitingSeconds: age } = status;
  // A person made dirty after this statement began would have waited for less than nothing.
  return { ...status, oldestWaitingSeconds: age && Math.max(0, age), workers };
}
