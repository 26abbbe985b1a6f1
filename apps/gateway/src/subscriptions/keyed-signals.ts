import type { Metrics } from '@facet/telemetry';
import { LatestSignal } from './latest-signal.ts';

/** Readers that wait for news of one key each. */
export class KeyedSignals {
  readonly #open: Pick<Metrics['subscriptions'], 'inc' | 'dec'>;
  readonly #readers = new Map<string, Set<LatestSignal>>();

  /** @param open counts the readers */
  constructor(open: Pick<Metrics['subscriptions'], 'inc' | 'dec'>) {
    this.#open = open;
  }

  get isEmpty(): boolean {
    return this.#readers.size === 0;
  }

  /** Signals from now on; `return()` ends it. */
  of(key: string): LatestSignal {
    const readers = this.#readers.get(key) ?? new Set();
    const signal = new LatestSignal(() => {
      readers.delete(signal);
      if (readers.size === 0) this.#readers.delete(key);
      this.#open.dec();
    });
    this.#readers.set(key, readers.add(signal));
    this.#open.inc();
    return signal;
  }

  signal(key: string): void {
    this.#readers.get(key)?.forEach((reader) => reader.signal());
  }

  /** After news may have been missed. */
  signalAll(): void {
    for (const reader of this.#all()) reader.signal();
  }

  async close(): Promise<void> {
    for (const reader of this.#all()) await reader.return();
  }

  #all(): readonly LatestSignal[] {
    return [...this.#readers.values()].flatMap((readers) => [...readers]);
  }
}
