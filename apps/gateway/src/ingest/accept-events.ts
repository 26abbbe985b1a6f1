import type { Database } from '@facet/database';
import { ingestBatch, type IngestResult, type WireBatch } from '@facet/events';
import type { Queue } from '@facet/jobs';
import type { FastifyBaseLogger } from 'fastify';
import { describeError, type Metrics } from '@facet/telemetry';
import { measureIngest } from './measure-ingest.ts';

export interface AcceptEventsDependencies {
  readonly database: Pick<Database, 'pool'>;
  readonly queue: Pick<Queue, 'enqueueBuilds'>;
  readonly metrics: Pick<Metrics, 'eventsIngested' | 'enqueueFailures' | 'ingestDuration'>;
  readonly log: Pick<FastifyBaseLogger, 'warn'>;
}

/**
 * Stores a batch and asks for the builds it makes due. When it returns, what it accepted is committed.
 * @throws FacetError OVERLOADED, and whatever the database throws: then nothing of the batch is stored.
 */
export async function acceptEvents(
  dependencies: AcceptEventsDependencies,
  batch: WireBatch,
): Promise<IngestResult> {
  const { database, metrics } = dependencies;
  const measure = measureIngest(metrics);
  const result = await ingestBatch(database, batch, { receivedAt: new Date(), measure });
  metrics.eventsIngested.inc({ outcome: 'accepted' }, result.accepted);
  metrics.eventsIngested.inc({ outcome: 'duplicate' }, result.duplicates);
  metrics.eventsIngested.inc({ outcome: 'rejected' }, result.rejected.length);
  await askForBuilds(dependencies, result.dirtyPersonIds);
  return result;
}

/** The events are safe already, and the sweep finds every dirty person: a queue that fails is no reason to fail. */
export async function askForBuilds(
  { queue, metrics, log }: Omit<AcceptEventsDependencies, 'database'>,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  try {
    await measureIngest(metrics)('enqueue', () => queue.enqueueBuilds([...personIds]));
  } catch (error) {
    metrics.enqueueFailures.inc();
    const fields = { people: personIds.length, errors: describeError(error) };
    log.warn(fields, 'builds not enqueued; the sweep will do it');
  }
}
