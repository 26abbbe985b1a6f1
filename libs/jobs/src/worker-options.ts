import type { QueueBackendOptions } from './backend/queue-backend.ts';
import type { JobHandler } from './handler.ts';
import type { JobEnd } from './process-job.ts';

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
  /** Ranges of rebuilds in hand at a time; 1 unless told otherwise. */
  readonly rebuildConcurrency?: number;
  /** Awaited when a job will not be tried again. */
  readonly onFailedForGood?: (job: FailedJob) => Promise<void>;
  /** For metrics and logs */
  readonly onJobEnd?: (end: JobEnd) => void;
  /** A job lost its process and was given to another. */
  readonly onStalled?: (jobId: string) => void;
  /** Connections, and what `onFailedForGood` throws */
  readonly onError?: (error: Error) => void;
  /** After this long without its process a job is given to another; instead of the catalogue's, for tests. */
  readonly lockDurationMs?: number;
}
