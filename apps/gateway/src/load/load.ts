import type { Database } from '@facet/database';
import { FacetError } from '@facet/errors';
import { waitingBuilds } from '@facet/profiles';
import { describeError, type Logger, type Metrics } from '@facet/telemetry';
import type { LoadLimits } from './limits.ts';
import { Pressure } from './pressure.ts';
import { ProcessGauge } from './process-gauge.ts';
import { retryAfterSeconds } from './retry-after.ts';

export interface LoadDependencies {
  readonly database: Pick<Database, 'pool'>;
  readonly metrics: Pick<Metrics, 'refusals'>;
  readonly log: Pick<Logger, 'warn'>;
  readonly limits: LoadLimits;
}

const everyMs = 1_000;
/** Counting takes longer where more wait; it may take this share of a connection's time. */
const countingShare = 0.2;

/** What a refusal is for, as metrics name it. */
const words = {
  event_loop: 'This server is too busy.',
  memory: 'This server has too much in its memory.',
  database_pool: 'Too many queries wait for the database.',
  waiting_builds: 'Too many profiles wait to be built.',
  build_age: 'Profiles have waited too long to be built.',
} as const;

type Reason = keyof typeof words;

/**
 * Whether there is room for more. Reads are refused only when the process itself is in danger; what makes work for
 * the workers also when too much of it waits. Limits are let go of at four fifths, so that refusals do not flap.
 */
export class Load {
  readonly #dependencies: LoadDependencies;
  readonly #process = new ProcessGauge();
  readonly #pressures: Readonly<Record<Exclude<Reason, 'database_pool'>, Pressure>>;
  #timer: NodeJS.Timeout | undefined;
  #counting: Promise<void> | undefined;
  #countAgainMs = 0;

  constructor(dependencies: LoadDependencies) {
    this.#dependencies = dependencies;
    const { limits } = dependencies;
    this.#pressures = {
      event_loop: new Pressure(limits.eventLoopDelayMs),
      memory: new Pressure(limits.memoryMb),
      waiting_builds: new Pressure(limits.waitingBuilds),
      build_age: new Pressure(limits.buildAgeSeconds),
    };
  }

  start(): void {
    this.#process.start();
    this.#timer = setInterval(() => this.#sample(), everyMs);
    this.#sample();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#process.stop();
    await this.#counting;
  }

  /** @throws FacetError OVERLOADED */
  admitRead(): void {
    this.#refuseFor('event_loop');
    this.#refuseFor('memory');
    const { database, limits } = this.#dependencies;
    if (database.pool.waitingCount >= limits.waitingQueries) this.#refuse('database_pool', 0);
  }

  /** For what makes builds due. @throws FacetError OVERLOADED */
  admitWork(): void {
    this.admitRead();
    this.#refuseFor('waiting_builds');
    this.#refuseFor('build_age');
  }

  #refuseFor(reason: Exclude<Reason, 'database_pool'>): void {
    const { sinceMs } = this.#pressures[reason];
    if (sinceMs !== undefined) this.#refuse(reason, performance.now() - sinceMs);
  }

  #refuse(reason: Reason, forMs: number): never {
    this.#dependencies.metrics.refusals.inc({ reason });
    throw new FacetError('OVERLOADED', `${words[reason]} Try again later.`, {
      retryAfterSeconds: retryAfterSeconds(forMs),
    });
  }

  #sample(): void {
    const nowMs = performance.now();
    const { eventLoopDelayMs, memoryMb } = this.#process.read();
    this.#pressures.event_loop.update(eventLoopDelayMs, nowMs);
    this.#pressures.memory.update(memoryMb, nowMs);
    if (nowMs >= this.#countAgainMs) this.#counting ??= this.#count();
  }

  /** A database that does not answer leaves what was known: it refuses events by itself. */
  async #count(): Promise<void> {
    const startedMs = performance.now();
    const { database, limits, log } = this.#dependencies;
    try {
      const { count, oldestSeconds } = await waitingBuilds(database, limits.waitingBuilds);
      const nowMs = performance.now();
      this.#pressures.waiting_builds.update(count, nowMs);
      this.#pressures.build_age.update(oldestSeconds, nowMs);
    } catch (error) {
      log.warn({ errors: describeError(error) }, 'it is not known how many builds wait');
    }
    this.#countAgainMs = performance.now() + (performance.now() - startedMs) / countingShare;
    this.#counting = undefined;
  }
}
