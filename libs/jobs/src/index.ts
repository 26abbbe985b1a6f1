export { jobs, jobNames, type JobName, type JobPayload } from './catalogue.ts';
export { handle, type JobHandler, type RunningJob } from './handler.ts';
export type { JobEnd } from './process-job.ts';
export { createQueue, type Queue, type QueueDepth, type QueueOptions } from './queue.ts';
export {
  createJobWorker,
  type FailedJob,
  type JobWorker,
  type JobWorkerOptions,
} from './worker.ts';
