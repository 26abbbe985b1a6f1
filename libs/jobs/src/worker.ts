import { queues, type QueueName } from './catalogue.ts';
import { indexHandlers } from './handler.ts';
import { openWorker, type OpenedWorker } from './opened-worker.ts';
import { Pending } from './pending.ts';
import type { JobWorkerOptions } from './worker-options.ts';

export interface JobWorker {
  /** Takes no more jobs and waits for those in hand, at most `timeoutMs`; what is left runs again elsewhere. */
  close(timeoutMs?: number): Promise<void>;
}

const usualTimeoutMs = 15_000;

async function isDrainedWithin(
  workers: readonly OpenedWorker[],
  timeoutMs: number,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const drained = Promise.all(workers.map((worker) => worker.pause())).then(() => true);
  const first = await Promise.race([drained, late]);
  clearTimeout(timer);
  return first;
}

/** A worker that is not drained is closed by force: its locks run out, and its jobs run again elsewhere. */
async function drainAndClose(
  workers: readonly OpenedWorker[],
  pending: Pending,
  timeoutMs: number,
): Promise<void> {
  const isDrained = await isDrainedWithin(workers, timeoutMs);
  await Promise.all(workers.map((worker) => worker.close(!isDrained)));
  await pending.settle();
}

/**
 * Starts to work on jobs.
 * @throws Error before it starts, where a job has no handler or two
 */
export async function createJobWorker(options: JobWorkerOptions): Promise<JobWorker> {
  const handlers = indexHandlers(options.handlers);
  const pending = new Pending();
  const names = Object.keys(queues) as QueueName[];
  const workers = names.map((name) => openWorker(name, handlers, options, pending));
  let closing: Promise<void> | undefined;
  const close = (timeoutMs = usualTimeoutMs): Promise<void> =>
    (closing ??= drainAndClose(workers, pending, timeoutMs));
  try {
    for (const worker of workers) await worker.waitUntilReady();
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}
