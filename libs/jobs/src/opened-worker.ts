import {
  createPostgresBackend,
  Worker,
  type Job,
  type JobProgress,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import { postgresConnection } from './backend.ts';
import { queues, type QueueName } from './catalogue.ts';
import type { JobHandler } from './handler.ts';
import type { Pending } from './pending.ts';
import { causeOf, processJob, toJobEnd } from './process-job.ts';
import type { JobWorkerOptions } from './worker-options.ts';

const upkeepConcurrency = 2;

export type OpenedWorker = Worker<
  unknown,
  unknown,
  string,
  PostgresQueueBackend,
  JobProgress,
  PostgresConnectionOptions
>;

function listen(worker: OpenedWorker, options: JobWorkerOptions, pending: Pending): void {
  const onError = options.onError ?? (() => {});
  worker.on('error', onError);
  worker.on('stalled', (jobId) => options.onStalled?.(jobId));
  worker.on('completed', (job) => options.onJobEnd?.(toJobEnd(job)));
  worker.on('failed', (job, error) => {
    if (!job) return;
    const end = toJobEnd(job, error);
    options.onJobEnd?.(end);
    if (end.outcome !== 'FAILED' || !options.onFailedForGood) return;
    const failed = { name: job.name, payload: job.data, error: causeOf(error) };
    pending.add(options.onFailedForGood(failed).catch(onError));
  });
}

/** Takes jobs of one queue; failures for good that are still being reported are added to `pending`. */
export function openWorker(
  name: QueueName,
  handlers: ReadonlyMap<string, JobHandler>,
  options: JobWorkerOptions,
  pending: Pending,
): OpenedWorker {
  const { lockDurationMs, stalledIntervalMs, maxStalledCount, maxConnections } = queues[name];
  const settings = {
    connection: postgresConnection(options, maxConnections),
    concurrency: name === 'builds' ? options.concurrency : upkeepConcurrency,
    lockDuration: lockDurationMs,
    stalledInterval: stalledIntervalMs,
    maxStalledCount,
  };
  const run = (job: Job): Promise<unknown> => processJob(handlers, job);
  const worker: OpenedWorker = new Worker(name, run, settings, createPostgresBackend);
  listen(worker, options, pending);
  return worker;
}
