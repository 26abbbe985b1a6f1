import type { JobEnd } from '@facet/jobs';
import type { Logger } from '@facet/telemetry';

/** What is logged of an error: driver errors carry rows in other fields, and rows hold personal data. */
export function describeError(error: unknown): { type: string; code: unknown; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, code: undefined, stack: '' };
  const { name, stack = '' } = error;
  const cause = error.cause === undefined ? '' : `\ncaused by ${describeError(error.cause).stack}`;
  return { type: name, code: 'code' in error ? error.code : undefined, stack: stack + cause };
}

const levels = { DONE: 'debug', RETRY: 'warn', FAILED: 'error' } as const;

export function logJobEnd(log: Logger, { error, ...end }: JobEnd): void {
  const described = error === undefined ? {} : describeError(error);
  log[levels[end.outcome]]({ ...end, ...described }, 'job ended');
}
