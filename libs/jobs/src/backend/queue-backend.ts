import type { Job, Queue as BullQueue, Worker } from 'bullmq';
import type { QueueName } from '../catalogue.ts';

/** Where the queues live. */
export interface QueueBackendOptions {
  /** PostgreSQL: holds the queues where no `queueUrl` is given, and always the lock for the schedules. */
  readonly databaseUrl: string;
  /** `redis://…` or `rediss://…`: the queues live there. */
  readonly queueUrl?: string | undefined;
  /** Jobs carry the trace they are enqueued in, and run as a part of it. */
  readonly isTraced?: boolean;
  /** Told of connection errors; connections are made again by themselves. */
  readonly onError?: (error: Error) => void;
  /** Told in one sentence, without secrets, what whoever runs this should change or know. */
  readonly onNotice?: (notice: string) => void;
}

/** Producers must hear at once that a job was not stored; consumers wait for as long as it takes. */
export type BackendRole = 'producer' | 'consumer';

export interface WorkerSettings {
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
  readonly maxStalledCount: number;
  /** Wait after a command that failed for want of a connection, ms */
  readonly runRetryDelay: number;
}

/** What PostgreSQL and Redis do differently; all the rest of this library is the same for both. */
export interface QueueBackend {
  openQueue(name: QueueName): BullQueue;
  openWorker(
    name: QueueName,
    run: (job: Job) => Promise<unknown>,
    settings: WorkerSettings,
  ): Worker;
  /**
   * Resolves when what was opened can be used, or when waiting for that is no use: a Redis that is away may come
   * any time, and whatever is open connects to it then.
   */
  waitUntilReady(opened: readonly Pick<BullQueue, 'waitUntilReady'>[]): Promise<void>;
  /** Runs a producer's command. @throws FacetError QUEUE_UNAVAILABLE, within seconds, when the queue is away */
  command<T>(send: () => Promise<T>): Promise<T>;
  /** After everything opened was closed */
  close(): Promise<void>;
}
