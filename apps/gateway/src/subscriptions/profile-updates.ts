import type { Database } from '@facet/database';
import { describeError, type Metrics } from '@facet/telemetry';
import type { FastifyBaseLogger } from 'fastify';
import { KeyedSignals } from './keyed-signals.ts';
import type { LatestSignal } from './latest-signal.ts';

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
  readonly #readers: KeyedSignals;
  #notified = new Set<string>();
  #lookup: Promise<void> | undefined;

  constructor(options: ProfileUpdatesOptions) {
    this.#options = options;
    this.#readers = new KeyedSignals(options.metrics.subscriptions);
  }

  /** Signals from now on; `return()` ends it. */
  of(userId: string): LatestSignal {
    return this.#readers.of(userId);
  }

  /** A profile of this person was written. */
  notify(personId: string): void {
    if (this.#readers.isEmpty) return;
    this.#notified.add(personId);
    this.#lookup ??= this.#signalNotified().finally(() => (this.#lookup = undefined));
  }

  /** After notifications may have been missed. */
  signalAll(): void {
    this.#readers.signalAll();
  }

  async close(): Promise<void> {
    await this.#readers.close();
    await this.#lookup;
  }

  async #signalNotified(): Promise<void> {
    while (this.#notified.size > 0) {
      const personIds = [...this.#notified];
      this.#notified = new Set();
      const userIds = await this.#userIdsOf(personIds);
      if (userIds === null) this.#readers.signalAll();
      else userIds.forEach((userId) => this.#readers.signal(userId));
    }
  }

  /** Null where they cannot be told: rather one signal too many than one too few. */
  async #userIdsOf(personIds: readonly string[]): Promise<readonly string[] | null> {
    try {
      const rows = await this.#options.database.prisma.identifier.findMany({
        where: { kind: 'USER_ID', personId: { in: personIds.map(BigInt) } },
        select: { value: true },
      });
      return rows.map(({ value }) => value);
    } catch (error) {
      const errors = describeError(error);
      this.#options.log.warn({ errors }, 'cannot tell whose profile was built');
      return null;
    }
  }
}
