import type { Database } from '@facet/database';
import { loadRebuild, type RebuildRow } from '@facet/rebuilds';
import type { KeyedSignals } from './keyed-signals.ts';
import type { LatestSignal } from './latest-signal.ts';

export interface RebuildProgressOptions {
  readonly database: Pick<Database, 'pool'>;
  readonly rebuildUpdates: KeyedSignals;
}

/**
 * A rebuild now, and whenever it got on; after the last row the end. Not a generator: one that waits could not be
 * ended when its client goes.
 */
export class RebuildProgress implements AsyncIterableIterator<RebuildRow> {
  readonly #options: RebuildProgressOptions;
  readonly #id: string;
  readonly #signal: LatestSignal;
  #hasEnded = false;

  constructor(options: RebuildProgressOptions, id: string) {
    this.#options = options;
    this.#id = id;
    this.#signal = options.rebuildUpdates.of(id);
    this.#signal.signal();
  }

  async next(): Promise<IteratorResult<RebuildRow>> {
    if (this.#hasEnded) return this.return();
    if ((await this.#signal.next()).done) return { value: undefined, done: true };
    const row = await loadRebuild(this.#options.database.pool, this.#id);
    if (row === null) return this.return();
    this.#hasEnded = row.endedAt !== null;
    return { value: row, done: false };
  }

  async return(): Promise<IteratorResult<RebuildRow>> {
    await this.#signal.return();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
