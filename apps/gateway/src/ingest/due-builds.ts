import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from '@facet/jobs';
import { describeError, type Logger, type Metrics } from '@facet/telemetry';
import { measureIngest } from './measure-ingest.ts';

export interface DueBuildsDependencies {
  readonly queue: Pick<Queue, 'enqueueBuilds'>;
  readonly metrics: Pick<Metrics, 'enqueueFailures' | 'ingestDuration'>;
  readonly log: Pick<Logger, 'warn'>;
}

/** Between two times of enqueuing: who sends many batches a second is enqueued a few times a second. */
const pauseMs = 200;

/**
 * The builds that stored events made due, on their way to the queue. Nobody waits for them: the events are safe
 * already, and the sweep finds every dirty person, so a queue that is slow or away holds up no request.
 */
export class DueBuilds {
  readonly #dependencies: DueBuildsDependencies;
  #personIds = new Set<string>();
  /** Runs what it is given as a part of the request that was first to add to those: traces show it there. */
  #asAdder = AsyncLocalStorage.snapshot();
  #running: Promise<void> | undefined;
  readonly #closing = new AbortController();

  constructor(dependencies: DueBuildsDependencies) {
    this.#dependencies = dependencies;
  }

  add(personIds: readonly string[]): void {
    if (this.#personIds.size === 0) this.#asAdder = AsyncLocalStorage.snapshot();
    for (const id of personIds) this.#personIds.add(id);
    if (this.#personIds.size > 0) this.#running ??= this.#enqueueAll();
  }

  /** Enqueues what is left, once. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #enqueueAll(): Promise<void> {
    while (this.#personIds.size > 0) {
      const personIds = [...this.#personIds];
      this.#personIds.clear();
      await this.#asAdder(() => this.#enqueue(personIds));
      await wait(pauseMs, undefined, { signal: this.#closing.signal }).catch(() => {});
    }
    this.#running = undefined;
  }

  async #enqueue(personIds: readonly string[]): Promise<void> {
    const { queue, metrics, log } = this.#dependencies;
    try {
      await measureIngest(metrics)('enqueue', () => queue.enqueueBuilds(personIds));
    } catch (error) {
      metrics.enqueueFailures.inc();
      const fields = { people: personIds.length, errors: describeError(error) };
      log.warn(fields, 'builds not enqueued; the sweep will do it');
    }
  }
}
