import type { Database } from '@facet/database';
import type { SegmentEvent } from '@facet/demo';
import { ingestBatch } from '@facet/events';

const batchSize = 1_000;

/** Stores events as the gateway does, as if they all arrived at one moment. */
export async function storeDemo(
  database: Database,
  events: Iterable<SegmentEvent>,
  receivedAt: Date,
): Promise<void> {
  let batch: SegmentEvent[] = [];
  const store = async () => {
    await ingestBatch(database, { batch }, { receivedAt });
    batch = [];
  };
  for (const event of events) if (batch.push(event) === batchSize) await store();
  await store();
}
