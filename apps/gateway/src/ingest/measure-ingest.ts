import type { IngestStep } from '@facet/events';
import { timed, type Metrics } from '@facet/telemetry';

type Step = IngestStep | 'enqueue';
type Measure = <T>(step: Step, work: () => Promise<T>) => Promise<T>;

export function measureIngest({ ingestDuration }: Pick<Metrics, 'ingestDuration'>): Measure {
  return (step, work) => timed((seconds) => ingestDuration.observe({ step }, seconds), work);
}
