import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { CommandFailure } from '../../command-failure.ts';
import { refusal } from '../../connection/refusal.ts';
import { NetworkFailure, request, type Answer } from '../../connection/request.ts';

export interface Target {
  /** The gateway, without a slash at the end */
  readonly url: string;
  readonly writeKey: string;
  /** How often a batch is sent before the import gives up. */
  readonly maxTries?: number;
  /** The wait after the first failure; it doubles each time, up to half a minute. */
  readonly firstWaitMs?: number;
}

const stored = z.object({
  accepted: z.number(),
  duplicates: z.number(),
  rejected: z.array(z.object({ index: z.number(), code: z.string(), message: z.string() })),
});

export type Stored = z.infer<typeof stored>;

const longestWaitMs = 30_000;
/** A gateway that says when to come again is alive, and its workers are at work: that may take hours. */
const maxPostponements = 1_000;

/**
 * Sends a batch until it is stored. Overload (429, 503) and lost connections are waited out, as long
 * as the gateway asks for; the events' ids make it safe to send a batch again.
 * @throws CommandFailure when it is refused, or when too many tries failed
 */
export async function postBatch(target: Target, body: string): Promise<Stored> {
  const { maxTries = 10, firstWaitMs = 500 } = target;
  let tries = 0;
  for (let postponements = 0; ;) {
    const outcome = await tryOnce(target, body);
    if (!(outcome instanceof Failure)) return outcome;
    const { retryAfterSeconds = 0, isPostponed } = outcome;
    if (isPostponed && postponements < maxPostponements) postponements += 1;
    else tries += 1;
    if (tries === maxTries) throw giveUp(outcome, tries);
    const growingMs = Math.min(firstWaitMs * 2 ** Math.max(0, tries - 1), longestWaitMs);
    await wait(Math.max(growingMs, retryAfterSeconds * 1000));
  }
}

class Failure {
  readonly reason: string;
  readonly retryAfterSeconds: number | undefined;
  /** The gateway has said when to come again. */
  readonly isPostponed: boolean;

  constructor(reason: string, { status, retryAfterSeconds }: Partial<Answer> = {}) {
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
    this.isPostponed = status === 429 && retryAfterSeconds !== undefined;
  }
}

async function tryOnce(target: Target, body: string): Promise<Stored | Failure> {
  try {
    const answer = await send(target, body);
    if (answer.status === 200) return stored.parse(answer.body);
    const isPassing = answer.status === 429 || answer.status >= 500;
    if (!isPassing) throw refusal(answer, 'WRITE_KEY');
    return new Failure(`Facet answered HTTP ${answer.status}.`, answer);
  } catch (error) {
    if (error instanceof NetworkFailure) return new Failure(error.message);
    throw error;
  }
}

function send({ url, writeKey }: Target, body: string): Promise<Answer> {
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  return request(`${url}/v1/batch`, { method: 'POST', headers, body });
}

function giveUp({ reason }: Failure, tries: number): CommandFailure {
  return new CommandFailure(
    `${reason} Gave up after ${tries} tries. Running the same import again is safe: events that are stored already are recognised.`,
  );
}
