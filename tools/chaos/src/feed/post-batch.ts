import { setTimeout as wait } from 'node:timers/promises';

export interface Target {
  readonly url: string;
  key(name: 'write'): string;
}

export interface Delivery {
  /** Refused or unanswered before it was taken */
  readonly refusals: number;
  /** By index, of events that will never be stored; a fault must not cause any. */
  readonly rejected: readonly unknown[];
}

const patienceMs = 10_000;
const firstWaitMs = 100;
const longestWaitMs = 2_000;

/** What a client of Segment gives up on: the events in it are gone for it. */
const fatal = new Set([400, 401, 403, 404, 413, 422]);

/** Sends until it is taken, as a client of Segment does, with the same ids. @throws Error for a status it gives up on */
export async function postBatch(
  target: Target,
  batch: readonly unknown[],
  onRefusal: () => void = () => {},
): Promise<Delivery> {
  for (let refusals = 0; ; refusals += 1) {
    const response = await post(target, batch);
    if (response?.ok) {
      const { rejected } = (await response.json()) as { rejected: readonly unknown[] };
      return { refusals, rejected };
    }
    if (response && fatal.has(response.status)) {
      throw new Error(`/v1/batch answered ${response.status}: ${await response.text()}`);
    }
    onRefusal();
    const growingMs = Math.min(firstWaitMs * 2 ** refusals, longestWaitMs);
    await wait(Math.max(growingMs, Number(response?.headers.get('retry-after') ?? 0) * 1000));
  }
}

/** Null where no whole answer came. */
async function post(target: Target, batch: readonly unknown[]): Promise<Response | null> {
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
    return new Response(await response.text(), response);
  } catch {
    return null;
  }
}
