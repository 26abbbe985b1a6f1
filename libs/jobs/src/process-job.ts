import { toSafeError } from '@facet/errors';
import { UnrecoverableError, type Job } from 'bullmq';
import { isJobName, jobs } from './catalogue.ts';
import type { JobHandler } from './handler.ts';

/** What became of one attempt. */
export interface JobEnd {
  readonly name: string;
  readonly jobId: string;
  readonly outcome: 'DONE' | 'RETRY' | 'FAILED';
  /** From enqueuing to the start of this attempt; null where the job never started */
  readonly waitMs: number | null;
  readonly durationMs: number | null;
  /** With its cause; the queue itself keeps the safe message alone. */
  readonly error?: unknown;
}

/** Errors as thrown, by the safe ones that BullMQ sees and stores. */
const causes = new WeakMap<Error, unknown>();

export const causeOf = (error: Error): unknown => causes.get(error) ?? error;

/** BullMQ stores message and stack of what a job throws: they must hold nothing personal. */
function toStorable(error: unknown): Error {
  const safe = toSafeError(error);
  const stored = new Error(`${safe.code}: ${safe.message}`);
  causes.set(stored, error);
  return stored;
}

/** @throws UnrecoverableError for what no attempt can ever do */
export async function processJob(
  handlers: ReadonlyMap<string, JobHandler>,
  job: Job,
): Promise<unknown> {
  const handler = handlers.get(job.name);
  if (!handler || !isJobName(job.name)) throw new UnrecoverableError('Nobody knows this job.');
  const payload = jobs[job.name].payload.safeParse(job.data);
  if (!payload.success) throw new UnrecoverableError('The payload is not what this job takes.');
  try {
    const running = { id: job.id ?? '', attempt: job.attemptsMade + 1 };
    return await handler.run(payload.data as never, running);
  } catch (error) {
    throw toStorable(error);
  }
}

export function toJobEnd(job: Job, error?: Error): JobEnd {
  const { name, processedOn, timestamp, finishedOn } = job;
  const outcome = error === undefined ? 'DONE' : finishedOn ? 'FAILED' : 'RETRY';
  return {
    ...{ name, jobId: job.id ?? '', outcome },
    waitMs: processedOn ? processedOn - timestamp : null,
    durationMs: processedOn ? (finishedOn ?? Date.now()) - processedOn : null,
    ...(error === undefined ? {} : { error: causeOf(error) }),
  };
}
