import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EmbeddedPostgres } from '@facet/database';
import { StartFailure } from './failure.ts';
import { birthOf } from './process-record.ts';
import { Restarts } from './restarts.ts';
import { say, warn } from './terminal.ts';

const everyMs = 500;

/**
 * Starts the embedded server again when it is gone (it is nobody's child, so it has to be looked at). Gateway and
 * worker need not be told: it comes back where it was, and they connect again.
 */
export class PostgresKeeper {
  readonly #postgres: EmbeddedPostgres;
  readonly #logs: string;
  readonly #restarts = new Restarts();
  readonly #stopping = new AbortController();
  readonly #watching: Promise<void>;
  /** Rejects when the server is not there any more, and is not started again. */
  readonly givenUp: Promise<never>;
  #giveUp: (reason: unknown) => void = () => {};

  constructor(postgres: EmbeddedPostgres, dataDir: string) {
    this.#postgres = postgres;
    this.#logs = path.join(dataDir, 'postgres', 'log');
    this.givenUp = new Promise((_, reject) => (this.#giveUp = reject));
    this.givenUp.catch(() => {});
    this.#watching = this.#watch().catch((error: unknown) => this.#giveUp(error));
  }

  /** Ends the watch, then the server. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
    await this.#postgres.stop();
  }

  async #watch(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const readySinceMs = Date.now();
      await this.#ended();
      await this.#startAgain(Date.now() - readySinceMs);
    }
  }

  async #ended(): Promise<void> {
    const pid = (await this.#postgres.pid()) ?? NaN;
    const born = birthOf(pid);
    while (born !== undefined && birthOf(pid) === born && !this.#stopping.signal.aborted) {
      await this.#pause(everyMs);
    }
  }

  async #startAgain(readyForMs: number): Promise<void> {
    let waitMs = this.#restarts.nextWaitMs(readyForMs);
    while (!this.#stopping.signal.aborted) {
      if (waitMs === undefined) throw new StartFailure(`PostgreSQL ended. Its logs: ${this.#logs}`);
      warn(`PostgreSQL ended and is started again in ${waitMs / 1_000} s. Its logs: ${this.#logs}`);
      await this.#pause(waitMs);
      if (await this.#isStarted()) return;
      waitMs = this.#restarts.nextWaitMs(undefined);
    }
  }

  async #isStarted(): Promise<boolean> {
    if (this.#stopping.signal.aborted) return false;
    try {
      await this.#postgres.restart();
      say('PostgreSQL is ready again.');
      return true;
    } catch (error) {
      warn((error as Error).message);
      return false;
    }
  }

  async #pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }
}
