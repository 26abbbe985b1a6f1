import type { BatchWriter, IngestResult, WireBatch } from '@facet/events';
import type { Metrics } from '@facet/telemetry';
import type { DueBuilds } from './due-builds.ts';
import { measureIngest } from './measure-ingest.ts';

export interface AcceptEventsDependencies {
  readonly events: Pick<BatchWriter, 'ingest'>;
  readonly dueBuilds: Pick<DueBuilds, 'add'>;
  readonly metrics: Pick<Metrics, 'eventsIngested' | 'ingestDuration'>;
}

/**
 * Stores a batch and notes the builds it makes due. When it returns, what it accepted is committed.
 * @throws FacetError OVERLOADED, and whatever the database throws: then nothing of the batch is stored.
 */
export async function acceptEvents(
  { events, dueBuilds, metrics }: AcceptEventsDependencies,
  batch: WireBatch,
): Promise<IngestResult> {
  const options = { receivedAt: new Date(), measure: measureIngest(metrics) };
  const result = await events.ingest(batch, options);
  metrics.eventsIngested.inc({ outcome: 'accepted' }, result.accepted);
  metrics.eventsIngested.inc({ outcome: 'duplicate' }, result.duplicates);
  metrics.eventsIngested.inc({ outcome: 'rejected' }, result.rejected.length);
  dueBuilds.add(result.dirtyPersonIds);
  return result;
}
