import type { JobsOptions } from 'bullmq';
import { z } from 'zod';

/** Queues of their own keep upkeep from waiting behind a million builds, and builds from waiting behind rebuilds. */
export const queues = {
  builds: {
    /** A job whose process died is started again after at most this long. */
    lockDurationMs: 30_000,
    stalledIntervalMs: 15_000,
    /** So often a job may be found without a living process before it counts as deadly and fails for good. */
    maxStalledCount: 5,
    /** Connections of a worker beside its listener */
    maxConnections: 6,
  },
  rebuilds: {
    lockDurationMs: 30_000,
    stalledIntervalMs: 15_000,
    maxStalledCount: 5,
    maxConnections: 2,
  },
  upkeep: {
    lockDurationMs: 60_000,
    stalledIntervalMs: 30_000,
    maxStalledCount: 5,
    maxConnections: 2,
  },
  /** Somebody waits for them, but not for long: they have places of their own. */
  explanations: {
    lockDurationMs: 30_000,
    stalledIntervalMs: 15_000,
    maxStalledCount: 1,
    maxConnections: 2,
  },
} as const;

export type QueueName = keyof typeof queues;

const daySeconds = 86_400;

/** Done jobs leave at once: what they did is in the database. Failed ones stay a while for whoever looks. */
const retention = {
  removeOnComplete: true,
  removeOnFail: { count: 1_000, age: 7 * daySeconds },
  stackTraceLimit: 1,
} as const satisfies JobsOptions;

/** Waits 1, 2, 4 and 8 seconds, each up to half less by chance, so that retries do not come all at once. */
const retries = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
} as const satisfies JobsOptions;

/** What is planned from the database is enqueued again from there: a failed job must not stand in the way of the next. */
const replanned = { ...retries, ...retention, removeOnFail: true } as const satisfies JobsOptions;

const id = z.string().regex(/^\d{1,18}$/);

/** Upkeep comes again by itself: a failed run is left to the next. */
const nothing = z.strictObject({});

/**
 * Every job: its queue, what its payload holds (ids and choices, nothing else) and all of its options.
 * `priority`: 0 goes first. Builds after live events have 0; work that can wait takes a greater number.
 * `everyMs`: the job comes by itself, once for all workers.
 */
export const jobs = {
  'build-profile': {
    queue: 'builds',
    payload: z.strictObject({ personId: id }),
    options: { ...retries, ...retention, priority: 0 },
    everyMs: null,
  },
  /** One person in a generation that is prepared beside the one that queries read */
  'build-prepared': {
    queue: 'rebuilds',
    payload: z.strictObject({ personId: id, generationId: z.int().positive() }),
    options: { ...retries, ...retention, priority: 1 },
    everyMs: null,
  },
  /** Some people of a rebuild */
  'build-range': {
    queue: 'rebuilds',
    payload: z.strictObject({ rangeId: id }),
    options: { ...replanned, priority: 2 },
    everyMs: null,
  },
  'advance-rebuilds': {
    queue: 'upkeep',
    payload: nothing,
    options: { ...retention, removeOnFail: true, attempts: 1, priority: 0 },
    everyMs: 5_000,
  },
  'remove-generations': {
    queue: 'upkeep',
    payload: nothing,
    options: { ...retention, attempts: 1, priority: 0 },
    everyMs: 30_000,
  },
  sweep: {
    queue: 'upkeep',
    payload: nothing,
    options: { ...retention, attempts: 1, priority: 0 },
    everyMs: 30_000,
  },
  'suggest-mappings': {
    queue: 'upkeep',
    payload: nothing,
    options: { ...retention, attempts: 1, priority: 0 },
    everyMs: 30_000,
  },
  'explain-text': {
    queue: 'explanations',
    payload: z.strictObject({
      textId: id,
      modelVersionId: z.int().positive(),
      task: z.enum(['sentiment', 'category']),
      /** Its place among the labels of the model; null: the likeliest */
      label: z.int().nonnegative().nullable(),
    }),
    // What it returns is there for a while for whoever comes back for it, or asks the same.
    options: {
      ...{ ...retries, attempts: 3 },
      ...{ ...retention, removeOnComplete: { count: 500, age: 300 }, removeOnFail: true },
      priority: 0,
    },
    everyMs: null,
  },
} as const satisfies Record<string, JobDefinition>;

export interface JobDefinition {
  readonly queue: QueueName;
  readonly payload: z.ZodType;
  readonly options: JobsOptions;
  readonly everyMs: number | null;
}

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]['payload']>;

export const jobNames = Object.keys(jobs) as readonly JobName[];

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);
