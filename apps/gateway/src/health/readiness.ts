import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@facet/database';
import { workerTimeoutSeconds } from '@facet/profiles';
import type { Queue } from '@facet/jobs';

export interface ReadinessDependencies {
  readonly database: Pick<Database, 'pool' | 'prisma'>;
  readonly queue: Pick<Queue, 'depth'>;
}

type PartState = 'ok' | 'unavailable';

export interface Readiness {
  readonly status: 'ready' | 'not ready';
  readonly database: PartState;
  readonly queue: PartState;
  /** A worker with a loaded model has been seen lately. */
  readonly model: PartState;
}

/** A part that takes longer does not work. */
const patienceMs = 2_000;

export async function checkReadiness({
  database,
  queue,
}: ReadinessDependencies): Promise<Readiness> {
  const [databaseState, queueState, model] = await Promise.all([
    stateOf(async () => (await database.pool.query('SELECT 1')).rowCount === 1),
    stateOf(async () => (await queue.depth()).waiting >= 0),
    stateOf(() => isWorkerAlive(database)),
  ]);
  const isReady = [databaseState, queueState, model].every((state) => state === 'ok');
  const status = isReady ? 'ready' : 'not ready';
  return { status, database: databaseState, queue: queueState, model };
}

async function isWorkerAlive({ prisma }: Pick<Database, 'prisma'>): Promise<boolean> {
  const seenAt = { gt: new Date(Date.now() - workerTimeoutSeconds * 1000) };
  return (await prisma.worker.findFirst({ where: { seenAt }, select: { id: true } })) !== null;
}

async function stateOf(check: () => Promise<boolean>): Promise<PartState> {
  const patience = new AbortController();
  const timeout = delay(patienceMs, false, { signal: patience.signal }).catch(() => false);
  try {
    return (await Promise.race([check(), timeout])) ? 'ok' : 'unavailable';
  } catch {
    return 'unavailable';
  } finally {
    patience.abort();
  }
}
