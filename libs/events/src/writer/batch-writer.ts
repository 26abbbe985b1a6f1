import { inTransaction, type Database } from '@facet/database';
import type { CheckedEvent } from '../event.ts';
import type { IngestResult } from '../result.ts';
import { retryAgainstRivals } from '../store/retry.ts';
import { storeEvents, type StoredEvents } from '../store/store-events.ts';
import type { WireBatch } from '../wire/batch.ts';
import { checkBatch } from '../wire/check-batch.ts';
import { isAboutData } from './data-error.ts';
import { eventsOf, shareOf, takeGroup, type Share } from './group.ts';

export interface IngestOptions {
  /** The server's clock at the arrival of the request */
  readonly receivedAt: Date;
  /** Runs each step; for whoever times them. */
  readonly measure?: MeasureIngest;
}

/** Checking the events, or storing what is good of them (the wait for their turn included) */
export type IngestStep = 'check' | 'store';
export type MeasureIngest = <T>(step: IngestStep, work: () => Promise<T>) => Promise<T>;

const unmeasured: MeasureIngest = (_step, work) => work();

/** A batch that waits for its turn. */
interface Waiting {
  readonly events: readonly CheckedEvent[];
  readonly resolve: (share: Share) => void;
  readonly reject: (error: unknown) => void;
}

/** One writes while the other, whose batches touch the same people, reads and waits for the first one's locks. */
const maxTransactions = 2;

/**
 * Stores batches of Segment events. Those that come while others are being written go together into the next
 * transaction: batches of live traffic touch the same people, and alone they would wait for one another's locks.
 */
export class BatchWriter {
  readonly #pool: Database['pool'];
  readonly #waiting: Waiting[] = [];
  #running = 0;

  constructor({ pool }: Pick<Database, 'pool'>) {
    this.#pool = pool;
  }

  /**
   * A bad event is rejected alone; a known messageId is a duplicate. What it returns as accepted is committed.
   * @throws FacetError OVERLOADED when rivals kept it from its locks; errors of the database
   */
  async ingest(
    batch: WireBatch,
    { receivedAt, measure = unmeasured }: IngestOptions,
  ): Promise<IngestResult> {
    const { events, rejected, duplicates } = await measure('check', async () =>
      checkBatch(batch, receivedAt),
    );
    if (events.length === 0) return { accepted: 0, duplicates, rejected, dirtyPersonIds: [] };
    const share = await measure('store', () => this.#store(events));
    const knownBefore = events.length - share.accepted;
    return { ...share, duplicates: duplicates + knownBefore, rejected };
  }

  #store(events: readonly CheckedEvent[]): Promise<Share> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, resolve, reject });
      if (this.#running < maxTransactions) void this.#writeWaiting();
    });
  }

  async #writeWaiting(): Promise<void> {
    this.#running += 1;
    while (this.#waiting.length > 0) await this.#write(takeGroup(this.#waiting));
    this.#running -= 1;
  }

  /** Where one batch makes the database refuse all of them, each is tried by itself. */
  async #write(group: readonly Waiting[]): Promise<void> {
    try {
      const stored = await this.#transact(eventsOf(group));
      for (const one of group) one.resolve(shareOf(one, stored));
    } catch (error) {
      if (group.length > 1 && isAboutData(error)) {
        for (const one of group) await this.#write([one]);
      } else for (const one of group) one.reject(error);
    }
  }

  #transact(events: readonly CheckedEvent[]): Promise<StoredEvents> {
    return retryAgainstRivals(() =>
      inTransaction(this.#pool, (client) => storeEvents(client, events)),
    );
  }
}
