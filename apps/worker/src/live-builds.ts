import { setTimeout as delay } from 'node:timers/promises';

const lookEveryMs = 50;
/** Rebuilds slow down behind live builds, however many come; they never stand still. */
const longestWaitMs = 2_000;

/** How many live builds run in this worker: what can wait leaves them the database and the processor. */
export class LiveBuilds {
  readonly #most: number;
  #running = 0;

  /** @param most as many run at once */
  constructor(most: number) {
    this.#most = most;
  }

  async run<T>(build: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await build();
    } finally {
      this.#running -= 1;
    }
  }

  /** Resolves when fewer than half of the places are taken, at the latest after two seconds. */
  async room(): Promise<void> {
    const endMs = Date.now() + longestWaitMs;
    while (this.#running * 2 > this.#most && Date.now() < endMs) await delay(lookEveryMs);
  }
}
