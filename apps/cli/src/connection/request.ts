import { CommandFailure } from '../command-failure.ts';

const requestTimeoutMs = 60_000;

/** The request found nobody, or was cut off: nothing is known of what became of it. */
export class NetworkFailure extends CommandFailure {}

export interface Answer {
  readonly status: number;
  /** The body, parsed; undefined where it is no JSON. */
  readonly body: unknown;
  readonly retryAfterSeconds: number | undefined;
}

/** One HTTP request to the gateway. @throws NetworkFailure where no answer came, or `init.signal` ended it */
export async function request(url: string, init: RequestInit = {}): Promise<Answer> {
  try {
    const signals = [AbortSignal.timeout(requestTimeoutMs), ...(init.signal ? [init.signal] : [])];
    const response = await fetch(url, { ...init, signal: AbortSignal.any(signals) });
    const text = await response.text();
    return {
      status: response.status,
      body: parse(text),
      retryAfterSeconds: readSeconds(response.headers.get('retry-after')),
    };
  } catch (cause) {
    const { origin } = new URL(url);
    const message = isRefused(cause)
      ? `Facet is not running at ${origin}: start it with npm start.`
      : `Facet at ${origin} did not answer: ${reasonOf(cause)}.`;
    throw new NetworkFailure(message, { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readSeconds(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function causeOf(error: unknown): NodeJS.ErrnoException {
  const inner = error instanceof Error ? error.cause : undefined;
  return (inner ?? error) as NodeJS.ErrnoException;
}

function isRefused(error: unknown): boolean {
  return causeOf(error).code === 'ECONNREFUSED';
}

function reasonOf(error: unknown): string {
  const { code, message } = causeOf(error);
  return code ?? message;
}
