import type { IngestStep } from '@facet/events';
import { inSpan, timed, type Metrics } from '@facet/telemetry';

type Step = IngestStep | 'enqueue';
type Measure = <T>(step: Step, work: () => Promise<T>) => Promise<T>;

/** Runs a step in a span, and times it. */
export function measureIngest({ ingestDuration }: Pick<Metrics, 'ingestDuration'>): Measure {
  return (step, work) =>
    inSpan(`ingest.${step}`, {}, () =>
      timed((seconds) => ingestDuration.observe({ step }, seconds), work),
    );
}
