import { setTimeout as wait } from 'node:timers/promises';
import { postBatch, type Target } from './post-batch.ts';

export interface FeederOptions<Event> {
  readonly target: Target;
  readonly events: readonly Event[];
  readonly batchSize: number;
  readonly eventsPerSecond: number;
}

/** As many clients send at once; a batch of one may overtake that of another. */
const clients = 2;

/** Sends events at a pace until it is stopped, and what it has begun to send until it is acknowledged. */
export class Feeder<Event = unknown> {
  readonly #options: FeederOptions<Event>;
  readonly #clients: Promise<unknown>;
  #next = 0;
  #isStopped = false;
  refusals = 0;

  constructor(options: FeederOptions<Event>) {
    this.#options = options;
    this.#clients = Promise.all(Array.from({ length: clients }, () => this.#run()));
    // Whoever stops it is told.
    this.#clients.catch(() => {});
  }

  /** Resolves to what was sent; all of it is acknowledged. @throws Error where events were refused for good */
  async stop(): Promise<readonly Event[]> {
    this.#isStopped = true;
    await this.#clients;
    return this.#options.events.slice(0, this.#next);
  }

  async #run(): Promise<void> {
    const { events, batchSize, eventsPerSecond, target } = this.#options;
    const pauseMs = (1000 * batchSize * clients) / eventsPerSecond;
    while (!this.#isStopped) {
      const batch = events.slice(this.#next, this.#next + batchSize);
      this.#next += batch.length;
      if (batch.length > 0) await postBatch(target, batch, () => (this.refusals += 1));
      await wait(pauseMs);
    }
  }
}
