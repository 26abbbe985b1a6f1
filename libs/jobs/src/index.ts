export { jobs, jobNames, type JobName, type JobPayload } from './catalogue.ts';
export type { ExplainedText } from './explained-text.ts';
export { handle, type JobHandler, type RunningJob } from './handler.ts';
export type { JobEnd } from './process-job.ts';
export { createQueue, type Queue, type QueueDepth, type QueueOptions } from './queue.ts';
export type { FailedJob, JobWorkerOptions } from './worker-options.ts';
export { createJobWorker, type JobWorker } from './worker.ts';
