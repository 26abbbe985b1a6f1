import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import type { Queue as BullQueue } from 'bullmq';
import { openBackend } from '../backend/open-backend.ts';
import type { QueueBackendOptions } from '../backend/queue-backend.ts';
import { createJobWorker, createQueue, handle } from '../index.ts';
import type { JobHandler, JobWorker, JobWorkerOptions, Queue } from '../index.ts';
import { idleHandlersExcept } from './idle-handlers.ts';
import { isRedisExpected, startTemporaryRedis, type TemporaryRedis } from './temporary-redis.ts';

/** What both backends must do, and the tests of it: the same for each. */
export const backends = ['PostgreSQL', ...(isRedisExpected() ? ['Redis'] : [])];

/** For the tests of one file; null where there is no Redis. */
export async function startRedisOfFile(): Promise<TemporaryRedis | null> {
  return backends.includes('Redis') ? startTemporaryRedis() : null;
}

export type Build = (personId: string, attempt: number) => Promise<unknown>;

export const building = (build: Build): JobHandler[] => [
  ...idleHandlersExcept('build-profile'),
  handle('build-profile', ({ personId }, { attempt }) => build(personId, attempt)),
];

type RawQueue = Readonly<Record<'builds' | 'upkeep', BullQueue>>;

/** A queue on a database of its own, and what a test starts beside it. */
export class JobFixture {
  readonly where: QueueBackendOptions;
  readonly queue: Queue;
  /** Closed after the test */
  readonly workers: JobWorker[] = [];
  /** Killed after the test */
  readonly processes: ChildProcess[] = [];
  readonly #postgres: TestDatabase;

  private constructor(postgres: TestDatabase, where: QueueBackendOptions, queue: Queue) {
    this.#postgres = postgres;
    this.where = where;
    this.queue = queue;
  }

  static async open(backend: string, redis: TemporaryRedis | null): Promise<JobFixture> {
    const postgres = await createTestDatabase();
    const queueUrl = backend === 'Redis' ? redis?.freshUrl() : undefined;
    const where = { databaseUrl: postgres.url, queueUrl };
    return new JobFixture(postgres, where, await createQueue({ ...where, retryDelayMs: 10 }));
  }

  async close(): Promise<void> {
    for (const child of this.processes) child.kill('SIGKILL');
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.queue.close();
    await this.#postgres.drop();
  }

  async startWorker(build: Build, options: Partial<JobWorkerOptions> = {}): Promise<JobWorker> {
    const handlers = building(build);
    const worker = await createJobWorker({ ...this.where, handlers, concurrency: 8, ...options });
    this.workers.push(worker);
    return worker;
  }

  /** BullMQ's own queues, to see what is stored and to store what we never would. */
  async rawQueue<T>(use: (raw: RawQueue) => Promise<T>): Promise<T> {
    const backend = await openBackend(this.where, 'producer');
    const raw = { builds: backend.openQueue('builds'), upkeep: backend.openQueue('upkeep') };
    try {
      return await use(raw);
    } finally {
      await Promise.all([raw.builds.close(), raw.upkeep.close()]);
      await backend.close();
    }
  }
}

/** A promise to be kept from outside. */
export function gate<T = void>() {
  let open: (value: T) => void = () => {};
  const opened = new Promise<T>((resolve) => (open = resolve));
  return { open, opened };
}

/** Resolves once `count` calls were made. */
export function counter(count: number) {
  const { open, opened } = gate<string[]>();
  const calls: string[] = [];
  return {
    calls,
    reached: opened,
    call: (value: string) => {
      calls.push(value);
      if (calls.length === count) open(calls);
    },
  };
}

export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await wait(20);
};
