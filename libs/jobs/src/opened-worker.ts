import type { Job, Worker } from 'bullmq';
import type { QueueBackend } from './backend/queue-backend.ts';
import { queues, type QueueName } from './catalogue.ts';
import type { JobHandler } from './handler.ts';
import type { Pending } from './pending.ts';
import { causeOf, processJob, toJobEnd } from './process-job.ts';
import type { JobWorkerOptions } from './worker-options.ts';

const upkeepConcurrency = 3;
/** A long text must not keep a short one waiting. */
const explanationConcurrency = 2;
const runRetryDelayMs = 1_000;

function concurrencyOf(name: QueueName, options: JobWorkerOptions): number {
  const concurrency = {
    builds: options.concurrency,
    rebuilds: options.rebuildConcurrency ?? 1,
    upkeep: upkeepConcurrency,
    explanations: explanationConcurrency,
  } as const satisfies Record<QueueName, number>;
  return concurrency[name];
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

/** Takes jobs of one queue; failures for good that are still being reported are added to `pending`. */
export function openWorker(
  backend: QueueBackend,
  name: QueueName,
  handlers: ReadonlyMap<string, JobHandler>,
  options: JobWorkerOptions,
  pending: Pending,
): Worker {
  const { lockDurationMs, stalledIntervalMs, maxStalledCount } = queues[name];
  const lockDuration = options.lockDurationMs ?? lockDurationMs;
  const worker = backend.openWorker(name, (job: Job) => processJob(handlers, job), {
    concurrency: concurrencyOf(name, options),
    lockDuration,
    stalledInterval: Math.min(stalledIntervalMs, lockDuration / 2),
    maxStalledCount,
    runRetryDelay: runRetryDelayMs,
  });
  listen(worker, options, pending);
  return worker;
}
