import { inTransaction, type Database } from '@facet/database';
import type { IngestResult } from './result.ts';
import { retryAgainstRivals } from './store/retry.ts';
import { storeEvents } from './store/store-events.ts';
import type { WireBatch } from './wire/batch.ts';
import { checkBatch } from './wire/check-batch.ts';

export interface IngestOptions {
  /** The server's clock at the arrival of the request */
  readonly receivedAt: Date;
  /** Runs each step; for whoever times them. */
  readonly measure?: MeasureIngest;
}

/** Checking the events, or storing what is good of them */
export type IngestStep = 'check' | 'store';
export type MeasureIngest = <T>(step: IngestStep, work: () => Promise<T>) => Promise<T>;

const unmeasured: MeasureIngest = (_step, work) => work();

/**
 * Stores a batch of Segment events in one transaction. A bad event is rejected alone; a known messageId is a duplicate.
 * When it returns, what it accepted is committed.
 * @throws FacetError OVERLOADED when rivals kept it from its locks; errors of the database
 */
export async function ingestBatch(
  database: Pick<Database, 'pool'>,
  batch: WireBatch,
  { receivedAt, measure = unmeasured }: IngestOptions,
): Promise<IngestResult> {
  const { events, rejected, duplicates } = await measure('check', async () =>
    checkBatch(batch, receivedAt),
  );
  if (events.length === 0) return { accepted: 0, duplicates, rejected, dirtyPersonIds: [] };
  const stored = await measure('store', () =>
    retryAgainstRivals(() =>
      inTransaction(database.pool, (client) => storeEvents(client, events, receivedAt)),
    ),
  );
  const knownBefore = events.length - stored.accepted;
  return { ...stored, duplicates: duplicates + knownBefore, rejected };
}
