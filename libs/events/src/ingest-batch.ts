import { inTransaction, type Database } from '@facet/database';
import type { IngestResult } from './result.ts';
import { retryAgainstRivals } from './store/retry.ts';
import { storeEvents } from './store/store-events.ts';
import type { WireBatch } from './wire/batch.ts';
import { checkBatch } from './wire/check-batch.ts';

export interface IngestOptions {
  /** The server's clock at the arrival of the request */
  readonly receivedAt: Date;
}

/**
 * Stores a batch of Segment events in one transaction. A bad event is rejected alone; a known messageId is a duplicate.
 * When it returns, what it accepted is committed.
 * @throws FacetError OVERLOADED when rivals kept it from its locks; errors of the database
 */
export async function ingestBatch(
  database: Pick<Database, 'pool'>,
  batch: WireBatch,
  { receivedAt }: IngestOptions,
): Promise<IngestResult> {
  const { events, rejected, duplicates } = checkBatch(batch, receivedAt);
  if (events.length === 0) return { accepted: 0, duplicates, rejected, dirtyPersonIds: [] };
  const stored = await retryAgainstRivals(() =>
    inTransaction(database.pool, (client) => storeEvents(client, events, receivedAt)),
  );
  const knownBefore = events.length - stored.accepted;
  return { ...stored, duplicates: duplicates + knownBefore, rejected };
}
