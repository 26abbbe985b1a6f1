import { randomUUID } from 'node:crypto';
import { workerTimeoutSeconds } from '@facet/profiles';
import { describeError, type Logger } from '@facet/telemetry';
import type { HandlerContext } from './handlers/handler-context.ts';

const intervalMs = 5_000;

/** Its own row, which may have been taken for a dead one's; and away with those that are. */
const beat = `
  WITH gone AS (
    DELETE FROM worker WHERE id <> $1 AND seen_at < now() - make_interval(secs => $6))
  INSERT INTO worker (id, started_at, seen_at, device, threads, model_version_id)
  VALUES ($1, $2, now(), $3, $4, $5)
  ON CONFLICT (id) DO UPDATE SET seen_at = now()`;

export interface Heartbeat {
  stop(): Promise<void>;
}

/** Shows this worker in the table of living ones for as long as it lives. */
export async function startHeartbeat(
  {
    database,
    encoder,
    modelVersionId,
  }: Pick<HandlerContext, 'database' | 'encoder' | 'modelVersionId'>,
  log: Logger,
): Promise<Heartbeat> {
  const id = randomUUID();
  const { device, threads } = encoder;
  const values = [id, new Date(), device, threads, modelVersionId, workerTimeoutSeconds];
  const once = () => database.pool.query({ name: 'worker-heartbeat', text: beat, values });
  await once();
  const timer = setInterval(() => {
    once().catch((error: unknown) => log.warn({ errors: describeError(error) }, 'heartbeat'));
  }, intervalMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await database.pool.query('DELETE FROM worker WHERE id = $1', [id]);
    },
  };
}
