import { setTimeout as delay } from 'node:timers/promises';
import { FacetError } from '@facet/errors';
import type { Job, JobsOptions, Queue as BullQueue } from 'bullmq';
import type { QueueBackend } from './backend/queue-backend.ts';
import type { JobPayload } from './catalogue.ts';
import { explainedTextSchema, type ExplainedText } from './explained-text.ts';

/** More would wait for minutes. */
const mostWaiting = 100;
const retryAfterSeconds = 5;

const firstLookMs = 20;
const slowestLookMs = 400;

/** The same question is the same job: who asks while it waits or runs, or a while after, gets its answer. */
function jobIdOf({ textId, modelVersionId, task, label }: JobPayload<'explain-text'>): string {
  return ['explain', textId, modelVersionId, task, label ?? 'likeliest'].join('-');
}

async function add(
  queue: BullQueue,
  jobId: string,
  payload: JobPayload<'explain-text'>,
  options: JobsOptions,
): Promise<void> {
  if (await queue.getJob(jobId)) return;
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed');
  const waiting = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (waiting >= mostWaiting) {
    throw new FacetError('OVERLOADED', 'Too many texts wait to be explained.', {
      retryAfterSeconds,
    });
  }
  await queue.add('explain-text', payload, { ...options, jobId });
}

/** A job that failed for good leaves at once; so does everything where a queue loses its data. */
function resultOf(job: Job | undefined): ExplainedText | null {
  if (!job) {
    const message = 'No worker could explain this text. The log of the workers says why.';
    throw new FacetError('NOT_READY', message, { retryAfterSeconds });
  }
  return job.finishedOn === undefined ? null : explainedTextSchema.parse(job.returnvalue);
}

export interface ExplanationsOptions {
  readonly queue: BullQueue;
  readonly command: QueueBackend['command'];
  /** Of the job */
  readonly options: JobsOptions;
}

/** Has workers explain texts. However many ask the same at once, one looks for the answer. */
export class Explanations {
  readonly #options: ExplanationsOptions;
  readonly #asked = new Map<string, Promise<ExplainedText>>();

  constructor(options: ExplanationsOptions) {
    this.#options = options;
  }

  /**
   * When `waitMs` have passed the job goes on: who asks again finds what it returned.
   *
   * @throws FacetError TIMEOUT, OVERLOADED where too many wait, NOT_READY where no worker could do it
   */
  explain(payload: JobPayload<'explain-text'>, waitMs: number): Promise<ExplainedText> {
    const jobId = jobIdOf(payload);
    const asked = this.#asked.get(jobId);
    if (asked) return asked;
    const answer = this.#ask(jobId, payload, waitMs).finally(() => this.#asked.delete(jobId));
    this.#asked.set(jobId, answer);
    return answer;
  }

  async #ask(
    jobId: string,
    payload: JobPayload<'explain-text'>,
    waitMs: number,
  ): Promise<ExplainedText> {
    const { queue, command, options } = this.#options;
    const endMs = Date.now() + waitMs;
    await command(() => add(queue, jobId, payload, options));
    for (let pauseMs = firstLookMs; ; pauseMs = Math.min(slowestLookMs, pauseMs * 1.5)) {
      const job = (await command(() => queue.getJob(jobId))) as Job | undefined;
      const result = resultOf(job);
      if (result) return result;
      if (Date.now() + pauseMs > endMs) throw tooLate();
      await delay(pauseMs);
    }
  }
}

function tooLate(): FacetError {
  const message = 'No worker has explained this text in time. It is still due: ask again.';
  return new FacetError('TIMEOUT', message, { retryAfterSeconds });
}
