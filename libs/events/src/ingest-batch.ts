import { FacetError } from '@facet/errors';
import type { Database } from '@facet/database';

import type { IngestResult } from './result.ts';
import type { WireBatch } from './wire/batch.ts';

export interface IngestOptions {
  /** The server's clock at the arrival of the request */
  readonly receivedAt: Date;
}

/**
 * Stores a batch of Segment events in one transaction. A bad event is rejected alone; a known messageId is a duplicate.
 * When it returns, what it accepted is committed. Throws FacetError OVERLOADED when rivals kept it from its locks.
 */
export async function ingestBatch(
  database: Pick<Database, 'pool'>,
  batch: WireBatch,
  options: IngestOptions,
): Promise<IngestResult> {
  return Promise.reject(
    new FacetError(
      'NOT_READY',
      `Storing ${String(batch.batch.length)} events is not possible yet (${String(options.receivedAt.getTime())}, ${typeof database}).`,
    ),
  );
}
