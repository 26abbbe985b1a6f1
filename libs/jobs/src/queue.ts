import type { JobsOptions, Queue as BullQueue } from 'bullmq';
import { openBackend } from './backend/open-backend.ts';
import type { QueueBackend, QueueBackendOptions } from './backend/queue-backend.ts';
import { jobs, queues, type JobName, type JobPayload, type QueueName } from './catalogue.ts';
import type { ExplainedText } from './explained-text.ts';
import { Explanations } from './explanations.ts';
import { keepSchedules, type ScheduleKeeper } from './schedules.ts';
import { sparingly } from './sparingly.ts';

export interface QueueOptions extends QueueBackendOptions {
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

/** Where jobs are put. What it does fails within seconds when the queue is away: FacetError QUEUE_UNAVAILABLE. */
export interface Queue {
  /**
   * At most one build of a person waits and one runs; one enqueued while a build runs is started after it.
   * Resolves when the jobs are stored.
   */
  enqueueBuilds(personIds: readonly string[]): Promise<void>;
  /** The same for builds in generations that are prepared. */
  enqueuePrepared(builds: readonly JobPayload<'build-prepared'>[]): Promise<void>;
  /** A range that has a job already gets no second one. */
  enqueueRanges(rangeIds: readonly string[]): Promise<void>;
  /** Has rebuilds planned now instead of within seconds. */
  advanceRebuilds(): Promise<void>;
  /**
   * Why a model says something of a text, by some worker; waits for it at most so long.
   * @throws FacetError TIMEOUT, OVERLOADED where too many wait, NOT_READY where no worker could do it
   */
  explainText(payload: JobPayload<'explain-text'>, waitMs: number): Promise<ExplainedText>;
  /**
   * Makes the jobs that come by themselves come, until this queue is closed: where they got lost, again.
   * Safe to call from many processes at once. A queue that is away fails nothing here: it is tried again.
   */
  keepSchedules(): Promise<void>;
  /** Of the builds */
  depth(): Promise<QueueDepth>;
  close(): Promise<void>;
}

/** Jobs in one statement */
const chunkSize = 1_000;

type Opened = Readonly<Record<QueueName, BullQueue>>;

function openQueues(backend: QueueBackend, { onError = () => {} }: QueueOptions): Opened {
  const names = Object.keys(queues) as QueueName[];
  const open = (name: QueueName): BullQueue =>
    backend.openQueue(name).on('error', sparingly(onError));
  return Object.fromEntries(names.map((name) => [name, open(name)])) as Opened;
}

function optionsOf(name: JobName, { retryDelayMs }: QueueOptions) {
  const { options } = jobs[name];
  return retryDelayMs === undefined ? options : { ...options, backoff: retryDelayMs };
}

interface NewJob {
  readonly data: object;
  readonly opts: JobsOptions;
}

async function addInChunks(
  opened: Opened,
  name: JobName,
  added: readonly NewJob[],
  options: QueueOptions,
): Promise<void> {
  const queue = opened[jobs[name].queue];
  const usual = optionsOf(name, options);
  for (let start = 0; start < added.length; start += chunkSize) {
    const chunk = added.slice(start, start + chunkSize);
    await queue.addBulk(
      chunk.map(({ data, opts }) => ({ name, data, opts: { ...usual, ...opts } })),
    );
  }
}

/** At most one waits and one runs. */
const once = (id: string): NewJob['opts'] => ({ deduplication: { id, keepLastIfActive: true } });

const buildOf = (personId: string): NewJob => ({ data: { personId }, opts: once(personId) });

const preparedOf = (data: JobPayload<'build-prepared'>): NewJob => ({
  data,
  opts: once(`${data.generationId}-${data.personId}`),
});

/** A job of the same id that waits or runs is left as it is. */
const rangeOf = (rangeId: string): NewJob => ({
  data: { rangeId },
  opts: { jobId: `range-${rangeId}` },
});

async function depthOf(queue: BullQueue): Promise<QueueDepth> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  // Redis answers with the first of each state, PostgreSQL with the first of all.
  const first = await queue.getJobs(['waiting', 'prioritized'], 0, 0, true);
  const since = Math.min(...first.map(({ timestamp }) => timestamp));
  const count = (state: string): number => counts[state] ?? 0;
  return {
    waiting: count('waiting') + count('prioritized'),
    active: count('active'),
    delayed: count('delayed'),
    failed: count('failed'),
    oldestWaitingSince: first.length === 0 ? null : new Date(since),
  };
}

async function close(opened: Opened, backend: QueueBackend): Promise<void> {
  await Promise.all(Object.values(opened).map((queue) => queue.close()));
  await backend.close();
}

/**
 * Connects, and makes or migrates the queue's tables where that is due. A Redis that is away does not keep it from
 * starting: events can be stored without a queue.
 * @throws FacetError CONFIG_INVALID for a Redis that refuses the user or is too old; errors of PostgreSQL
 */
export async function createQueue(options: QueueOptions): Promise<Queue> {
  const backend = await openBackend(options, 'producer');
  const opened = openQueues(backend, options);
  try {
    await backend.waitUntilReady(Object.values(opened));
  } catch (error) {
    await close(opened, backend);
    throw error;
  }
  const { databaseUrl } = options;
  const onError = sparingly(options.onError ?? (() => {}));
  const command: QueueBackend['command'] = (send) => backend.command(send);
  const add = (name: JobName, added: readonly NewJob[]): Promise<void> =>
    command(() => addInChunks(opened, name, added, options));
  const explanations = new Explanations({
    ...{ queue: opened.explanations, command, options: optionsOf('explain-text', options) },
  });
  let keeper: Promise<ScheduleKeeper> | undefined;
  return {
    enqueueBuilds: (personIds) => add('build-profile', [...new Set(personIds)].map(buildOf)),
    enqueuePrepared: (builds) => add('build-prepared', builds.map(preparedOf)),
    enqueueRanges: (rangeIds) => add('build-range', rangeIds.map(rangeOf)),
    advanceRebuilds: () => add('advance-rebuilds', [{ data: {}, opts: once('advance') }]),
    explainText: (payload, waitMs) => explanations.explain(payload, waitMs),
    keepSchedules: async () => {
      await (keeper ??= keepSchedules({ opened, databaseUrl, command, onError }));
    },
    depth: () => command(() => depthOf(opened.builds)),
    close: async () => {
      await (await keeper)?.stop();
      await close(opened, backend);
    },
  };
}
