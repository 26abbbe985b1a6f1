import type { JobEnd } from '@facet/jobs';
import { describeError, type Logger } from '@facet/telemetry';

const levels = { DONE: 'debug', RETRY: 'warn', FAILED: 'error' } as const;

export function logJobEnd(log: Logger, { error, ...end }: JobEnd): void {
  const errors = error === undefined ? {} : { errors: describeError(error) };
  log[levels[end.outcome]]({ ...end, ...errors }, 'job ended');
}
