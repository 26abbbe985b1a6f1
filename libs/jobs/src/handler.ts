import { jobNames, type JobName, type JobPayload } from './catalogue.ts';

export interface RunningJob {
  readonly id: string;
  /** 1 for the first attempt */
  readonly attempt: number;
}

/** What does one kind of job. Bound to its name, so that a missing or a second one is seen at the start. */
export interface JobHandler {
  readonly name: JobName;
  readonly run: (payload: never, job: RunningJob) => Promise<unknown>;
}

export function handle<Name extends JobName>(
  name: Name,
  run: (payload: JobPayload<Name>, job: RunningJob) => Promise<unknown>,
): JobHandler {
  return { name, run };
}

/** @throws Error where a job has no handler, or two */
export function indexHandlers(handlers: readonly JobHandler[]): ReadonlyMap<string, JobHandler> {
  const index = new Map<string, JobHandler>(handlers.map((handler) => [handler.name, handler]));
  const missing = jobNames.filter((name) => !index.has(name));
  if (missing.length > 0) throw new Error(`No handler for: ${missing.join(', ')}`);
  if (index.size < handlers.length) throw new Error('A job has two handlers.');
  return index;
}
