import { setTimeout as wait } from 'node:timers/promises';
import { postBatch, type Target } from './post-batch.ts';

export interface FeederOptions {
  readonly target: Target;
  readonly events: readonly object[];
  readonly batchSize: number;
  readonly eventsPerSecond: number;
}

/** As many clients send at once; a batch of one may overtake that of another. */
const clients = 2;

/** Sends events at a pace, and each until it is acknowledged. */
export class Feeder {
  readonly #options: FeederOptions;
  readonly #done: Promise<unknown>;
  #next = 0;
  #isHurried = false;
  acknowledged = 0;
  refusals = 0;
  rejected = 0;

  constructor(options: FeederOptions) {
    this.#options = options;
    this.#done = Promise.all(Array.from({ length: clients }, () => this.#run()));
  }

  /** Sends the rest without a pause; resolves when all is acknowledged. */
  async finish(): Promise<void> {
    this.#isHurried = true;
    await this.#done;
  }

  async #run(): Promise<void> {
    const { events, batchSize, eventsPerSecond, target } = this.#options;
    const pauseMs = (1000 * batchSize * clients) / eventsPerSecond;
    for (;;) {
      const batch = events.slice(this.#next, this.#next + batchSize);
      if (batch.length === 0) return;
      this.#next += batch.length;
      const { rejected } = await postBatch(target, batch, () => (this.refusals += 1));
      this.acknowledged += batch.length - rejected.length;
      this.rejected += rejected.length;
      if (!this.#isHurried) await wait(pauseMs);
    }
  }
}
