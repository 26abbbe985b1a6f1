import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import { openBackend } from './backend/open-backend.ts';
import type { QueueBackend } from './backend/queue-backend.ts';
import { queues, type QueueName } from './catalogue.ts';
import { indexHandlers } from './handler.ts';
import { openWorker } from './opened-worker.ts';
import { Pending } from './pending.ts';
import type { JobWorkerOptions } from './worker-options.ts';

export interface JobWorker {
  /** Takes no more jobs and waits for those in hand, at most `timeoutMs`; what is left runs again elsewhere. */
  close(timeoutMs?: number): Promise<void>;
}

const usualTimeoutMs = 15_000;

/** A forced close sends a last word, which a queue that is away does not hear. */
const forcedCloseMs = 2_000;

async function isDoneWithin(work: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  const end = new AbortController();
  const late = delay(timeoutMs, false, { signal: end.signal }).catch(() => false);
  return Promise.race([work.then(() => true), late]).finally(() => end.abort());
}

/** A worker that is not drained is closed by force: its locks run out, and its jobs run again elsewhere. */
async function drainAndClose(
  workers: readonly Worker[],
  backend: QueueBackend,
  timeoutMs: number,
): Promise<void> {
  const drained = Promise.all(workers.map((worker) => worker.pause()));
  const isDrained = await isDoneWithin(drained, timeoutMs);
  const closed = Promise.all(workers.map((worker) => worker.close(!isDrained)));
  if (isDrained) await closed;
  else await isDoneWithin(closed, forcedCloseMs);
  await backend.close();
}

/**
 * Starts to work on jobs. Where Redis is away it starts all the same, and works when Redis is there.
 * @throws Error before it starts, where a job has no handler or two; FacetError CONFIG_INVALID for a Redis that
 * refuses the user or is too old
 */
export async function createJobWorker(options: JobWorkerOptions): Promise<JobWorker> {
  const handlers = indexHandlers(options.handlers);
  const backend = await openBackend(options, 'consumer');
  const pending = new Pending();
  const names = Object.keys(queues) as QueueName[];
  const workers = names.map((name) => openWorker(backend, name, handlers, options, pending));
  const closeAll = async (timeoutMs: number): Promise<void> => {
    await drainAndClose(workers, backend, timeoutMs);
    await pending.settle();
  };
  let closing: Promise<void> | undefined;
  const close = (timeoutMs = usualTimeoutMs): Promise<void> => (closing ??= closeAll(timeoutMs));
  try {
    await backend.waitUntilReady(workers);
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}
