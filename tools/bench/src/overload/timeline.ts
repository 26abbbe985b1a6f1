import { setTimeout as wait } from 'node:timers/promises';
import { readGauges, type Gauges } from './gauges.ts';
import type { Platform } from './platform-process.ts';
import type { Sender, Tally } from './sender.ts';

export interface Moment extends Gauges, Tally {
  readonly phase: string;
  readonly second: number;
}

const everyMs = 1_000;

/** Looks once a second at what is sent and how the gateway is; counts are those since the last look. */
export class Timeline {
  readonly moments: Moment[] = [];
  readonly #platform: Platform;
  readonly #sender: Sender;
  readonly #startedMs = performance.now();
  #before: Tally = { offered: 0, accepted: 0, refused: 0 };

  constructor(platform: Platform, sender: Sender) {
    this.#platform = platform;
    this.#sender = sender;
  }

  /** Looks as long as the work takes. */
  async watch(phase: string, work: () => Promise<void>): Promise<void> {
    let isOver = false;
    const working = work().finally(() => (isOver = true));
    while (!isOver) {
      await Promise.race([wait(everyMs), working]);
      await this.#look(phase);
    }
    await working;
  }

  async #look(phase: string): Promise<void> {
    const gauges = await readGauges(this.#platform);
    const { offered, accepted, refused } = this.#sender.total;
    const before = this.#before;
    this.#before = { offered, accepted, refused };
    this.moments.push({
      ...gauges,
      phase,
      second: Math.round((performance.now() - this.#startedMs) / 1000),
      offered: offered - before.offered,
      accepted: accepted - before.accepted,
      refused: refused - before.refused,
    });
  }
}
