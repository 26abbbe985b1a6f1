import { createPostgresBackend, Worker, type Job } from 'bullmq';
import { postgresConnection, type QueueBackendOptions } from './backend.ts';
import { queues, type QueueName } from './catalogue.ts';
import { indexHandlers, type JobHandler } from './handler.ts';
import { causeOf, processJob, toJobEnd, type JobEnd } from './process-job.ts';

export interface FailedJob {
  readonly name: string;
  readonly payload: unknown;
  readonly error: unknown;
}

export interface JobWorkerOptions extends QueueBackendOptions {
  /** Exactly one for each job of the catalogue */
  readonly handlers: readonly JobHandler[];
  /** Builds in hand at a time. Jobs await far more than they compute, so this is many. */
  readonly concurrency: number;
  /** Awaited when a job will not be tried again. */
  readonly onFailedForGood?: (job: FailedJob) => Promise<void>;
  /** For metrics and logs */
  readonly onJobEnd?: (end: JobEnd) => void;
  /** A job lost its process and was given to another. */
  readonly onStalled?: (jobId: string) => void;
  /** Connections, and what `onFailedForGood` throws */
  readonly onError?: (error: Error) => void;
}

export interface JobWorker {
  /** Takes no more jobs and waits for those in hand, at most `timeoutMs`; what is left runs again elsewhere. */
  close(timeoutMs?: number): Promise<void>;
}

const usualTimeoutMs = 15_000;
const upkeepConcurrency = 2;

/** Reports of failures that are still being written */
class Pending {
  readonly #running = new Set<Promise<void>>();

  add(work: Promise<void>): void {
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }
}

function listen(worker: Worker, options: JobWorkerOptions, pending: Pending): void {
  const onError = options.onError ?? (() => {});
  worker.on('error', onError);
  worker.on('stalled', (jobId) => options.onStalled?.(jobId));
  worker.on('completed', (job) => options.onJobEnd?.(toJobEnd(job)));
  worker.on('failed', (job, error) => {
    if (!job) return;
    const end = toJobEnd(job, error);
    options.onJobEnd?.(end);
    if (end.outcome !== 'FAILED' || !options.onFailedForGood) return;
    const failed = { name: job.name, payload: job.data as unknown, error: causeOf(error) };
    pending.add(options.onFailedForGood(failed).catch(onError));
  });
}

function openWorker(
  name: QueueName,
  handlers: ReadonlyMap<string, JobHandler>,
  options: JobWorkerOptions,
  pending: Pending,
): Worker {
  const { lockDurationMs, stalledIntervalMs, maxStalledCount, maxConnections } = queues[name];
  const settings = {
    connection: postgresConnection(options, maxConnections),
    concurrency: name === 'builds' ? options.concurrency : upkeepConcurrency,
    lockDuration: lockDurationMs,
    stalledInterval: stalledIntervalMs,
    maxStalledCount,
  };
  const run = (job: Job): Promise<unknown> => processJob(handlers, job);
  const worker = new Worker(name, run, settings, createPostgresBackend) as unknown as Worker;
  listen(worker, options, pending);
  return worker;
}

async function isDrainedWithin(workers: readonly Worker[], timeoutMs: number): Promise<boolean> {
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
  workers: readonly Worker[],
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
