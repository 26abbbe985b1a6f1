import { setTimeout as wait } from 'node:timers/promises';

export interface Target {
  readonly url: string;
  key(name: 'write'): string;
}

const patienceMs = 10_000;
const firstWaitMs = 100;
const longestWaitMs = 2_000;

/** What a client of Segment gives up on: the events in it are gone for it. */
const fatal = new Set([400, 401, 403, 404, 413, 422]);

/**
 * Sends until it is taken, as a client of Segment does, with the same ids.
 * @throws Error for a status that such a client gives up on: no fault may cause one
 */
export async function postBatch(
  target: Target,
  batch: readonly unknown[],
  onRefusal: () => void = () => {},
): Promise<void> {
  for (let refusals = 0; ; refusals += 1) {
    const answer = await post(target, batch);
    if (answer !== null && answer.status < 300) return;
    if (answer !== null && fatal.has(answer.status)) {
      throw new Error(`/v1/batch answered ${answer.status}: ${answer.text}`);
    }
    onRefusal();
    const growingMs = Math.min(firstWaitMs * 2 ** refusals, longestWaitMs);
    await wait(Math.max(growingMs, 1000 * (answer?.retryAfterSeconds ?? 0)));
  }
}

interface Answer {
  readonly status: number;
  readonly retryAfterSeconds: number;
  readonly text: string;
}

/** Null where no whole answer came. */
async function post(target: Target, batch: readonly unknown[]): Promise<Answer | null> {
  try {
    const response = await fetch(`${target.url}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${target.key('write')}:`).toString('base64')}`,
      },
      body: JSON.stringify({ batch }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const retryAfterSeconds = Number(response.headers.get('retry-after') ?? 0);
    return { status: response.status, retryAfterSeconds, text: await response.text() };
  } catch {
    return null;
  }
}
