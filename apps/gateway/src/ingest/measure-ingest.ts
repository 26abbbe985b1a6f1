import type { IngestStep } from '@facet/events';
import { measureSteps, type Metrics } from '@facet/telemetry';

export const measureIngest = ({ ingestDuration }: Pick<Metrics, 'ingestDuration'>) =>
  measureSteps<IngestStep | 'enqueue'>('ingest', ingestDuration);
