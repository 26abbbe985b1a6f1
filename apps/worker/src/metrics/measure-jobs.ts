import type { JobEnd } from '@facet/jobs';
import type { Metrics } from '@facet/telemetry';

const outcomes = { DONE: 'done', RETRY: 'retry', FAILED: 'failed' } as const;

export function measureJobEnd(
  metrics: Pick<Metrics, 'jobs' | 'jobWait' | 'jobDuration'>,
  { name: job_name, outcome, waitMs, durationMs }: JobEnd,
): void {
  metrics.jobs.inc({ job_name, outcome: outcomes[outcome] });
  if (waitMs !== null) metrics.jobWait.observe({ job_name }, waitMs / 1000);
  if (durationMs !== null) metrics.jobDuration.observe({ job_name }, durationMs / 1000);
}
