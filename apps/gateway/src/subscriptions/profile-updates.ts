import type { Database } from '@facet/database';
import { describeError, type Metrics } from '@facet/telemetry';
import type { FastifyBaseLogger } from 'fastify';
import { LatestSignal } from './latest-signal.ts';

export interface ProfileUpdatesOptions {
  readonly database: Pick<Database, 'prisma'>;
  readonly metrics: Pick<Metrics, 'subscriptions'>;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
}

/**
 * Tells readers that a profile was built. Readers wait by user id, notifications name persons: the link is looked
 * up when one arrives, for all that arrived meanwhile, because merges change it.
 */
export class ProfileUpdates {
  readonly #options: ProfileUpdatesOptions;
  readonly #readers = new Map<string, Set<LatestSignal>>();
  #notified = new Set<string>();
  #lookup: Promise<void> | undefined;

  constructor(options: ProfileUpdatesOptions) {
    this.#options = options;
  }

  /** Signals from now on; `return()` ends it. */
  of(userId: string): LatestSignal {
    const readers = this.#readers.get(userId) ?? new Set();
    const signal = new LatestSignal(() => {
      readers.delete(signal);
      if (readers.size === 0) this.#readers.delete(userId);
      this.#options.metrics.subscriptions.dec();
    });
    this.#readers.set(userId, readers.add(signal));
    this.#options.metrics.subscriptions.inc();
    return signal;
  }

  /** A profile of this person was written. */
  notify(personId: string): void {
    if (this.#readers.size === 0) return;
    this.#notified.add(personId);
    this.#lookup ??= this.#signalNotified().finally(() => (this.#lookup = undefined));
  }

  /** After notifications may have been missed. */
  signalAll(): void {
    for (const signal of [...this.#readers.values()].flatMap((readers) => [...readers])) {
      signal.signal();
    }
  }

  async close(): Promise<void> {
    for (const signal of [...this.#readers.values()].flatMap((readers) => [...readers])) {
      await signal.return();
    }
    await this.#lookup;
  }

  async #signalNotified(): Promise<void> {
    while (this.#notified.size > 0) {
      const personIds = [...this.#notified];
      this.#notified = new Set();
      for (const userId of await this.#userIdsOf(personIds)) {
        this.#readers.get(userId)?.forEach((signal) => signal.signal());
      }
    }
  }

  async #userIdsOf(personIds: readonly string[]): Promise<Iterable<string>> {
    try {
      const rows = await this.#options.database.prisma.identifier.findMany({
        where: { kind: 'USER_ID', personId: { in: personIds.map(BigInt) } },
        select: { value: true },
      });
      return rows.map(({ value }) => value);
    } catch (error) {
      // Rather one signal too many than one too few.
      this.#options.log.warn(
        { errors: describeError(error) },
        'cannot tell whose profile was built',
      );
      return [...this.#readers.keys()];
    }
  }
}
