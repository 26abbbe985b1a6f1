import type { QueueBackendOptions } from './backend.ts';
import { jobs, type JobName } from './catalogue.ts';
import { openQueue, type OpenedQueue, type OpenedQueues } from './opened-queue.ts';
import { upsertSchedules } from './schedules.ts';

export interface QueueOptions extends QueueBackendOptions {
  /** Told of connection errors; connections are made again by themselves. */
  readonly onError?: (error: Error) => void;
  /** First wait before a retry instead of the catalogue's, for tests. */
  readonly retryDelayMs?: number;
}

export interface QueueDepth {
  readonly waiting: number;
  readonly active: number;
  /** Failed before and waiting for their next attempt */
  readonly delayed: number;
  /** Failed for good, as long as they are kept */
  readonly failed: number;
  /** Since when the oldest waiting job waits; null when none does. */
  readonly oldestWaitingSince: Date | null;
}

/** Where jobs are put. */
export interface Queue {
  /**
   * At most one build of a person waits and one runs; one enqueued while a build runs is started after it.
   * Resolves when the jobs are stored.
   */
  enqueueBuilds(personIds: readonly string[]): Promise<void>;
  /** Makes the jobs that come by themselves come; safe to call from many processes at once. */
  upsertSchedules(): Promise<void>;
  /** Of the builds */
  depth(): Promise<QueueDepth>;
  close(): Promise<void>;
}

/** Jobs in one statement */
const chunkSize = 1_000;
function optionsOf(name: JobName, { retryDelayMs }: QueueOptions) {
  const { options } = jobs[name];
  return retryDelayMs === undefined ? options : { ...options, backoff: retryDelayMs };
}

async function enqueueBuilds(
  queue: OpenedQueue,
  personIds: readonly string[],
  options: QueueOptions,
): Promise<void> {
  const ids = [...new Set(personIds)];
  for (let start = 0; start < ids.length; start += chunkSize) {
    const chunk = ids.slice(start, start + chunkSize);
    await queue.addBulk(
      chunk.map((personId) => ({
        name: 'build-profile',
        data: { personId },
        opts: {
          ...optionsOf('build-profile', options),
          deduplication: { id: personId, keepLastIfActive: true },
        },
      })),
    );
  }
}

async function depthOf(queue: OpenedQueue): Promise<QueueDepth> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  const [oldest] = await queue.getJobs(['waiting', 'prioritized'], 0, 0, true);
  const count = (state: string): number => counts[state] ?? 0;
  return {
    waiting: count('waiting') + count('prioritized'),
    active: count('active'),
    delayed: count('delayed'),
    failed: count('failed'),
    oldestWaitingSince: oldest ? new Date(oldest.timestamp) : null,
  };
}

/** Connects, and makes or migrates the queue's tables where that is due. */
export async function createQueue(options: QueueOptions): Promise<Queue> {
  const { onError = () => {} } = options;
  const opened: OpenedQueues = {
    builds: openQueue('builds', options, onError),
    upkeep: openQueue('upkeep', options, onError),
  };
  const close = async (): Promise<void> => {
    await Promise.all(Object.values(opened).map((queue) => queue.close()));
  };
  try {
    for (const queue of Object.values(opened)) await queue.waitUntilReady();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    enqueueBuilds: (personIds) => enqueueBuilds(opened.builds, personIds, options),
    upsertSchedules: () => upsertSchedules(opened, options),
    depth: () => depthOf(opened.builds),
    close,
  };
}
