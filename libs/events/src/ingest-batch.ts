import type { Database } from '@facet/database';
import type { IngestResult } from './result.ts';
import type { WireBatch } from './wire/batch.ts';
import { BatchWriter, type IngestOptions } from './writer/batch-writer.ts';

/** Stores one batch in a transaction of its own (see `BatchWriter`, for when many come at once). */
export function ingestBatch(
  database: Pick<Database, 'pool'>,
  batch: WireBatch,
  options: IngestOptions,
): Promise<IngestResult> {
  return new BatchWriter(database).ingest(batch, options);
}
