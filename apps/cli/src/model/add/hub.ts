import { CommandFailure } from '../../command-failure.ts';

export interface HubSettings {
  readonly HF_ENDPOINT: string;
  readonly HF_TOKEN?: string | undefined;
}

interface Wish {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface HubAnswer {
  readonly response: Response;
  /** What the hub itself says of a file, also where the bytes come from a CDN. */
  readonly etag: string | null;
  readonly bytes: number | null;
}

const mostRedirects = 5;
const answerTimeoutMs = 30_000;
const longestJsonBytes = 16 * 2 ** 20;

/** The connection failed or broke off, which may be otherwise a moment later. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string }; message?: string };
  return cause?.code ?? message ?? 'unknown';
}

function numberOf(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

/** A hub that speaks as huggingface.co does. */
export class Hub {
  readonly #endpoint: URL;
  readonly #token: string | undefined;

  constructor({ HF_ENDPOINT, HF_TOKEN }: HubSettings) {
    this.#endpoint = new URL(HF_ENDPOINT.replace(/\/*$/, '/'));
    this.#token = HF_TOKEN;
  }

  get host(): string {
    return this.#endpoint.host;
  }

  /** @throws ConnectionLost; CommandFailure where the hub refuses or knows no such thing */
  async ask(path: string, wish: Wish = {}): Promise<HubAnswer> {
    let url = new URL(path, this.#endpoint);
    let linked: string | null = null;
    let linkedBytes: string | null = null;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const response = await this.#fetch(url, wish);
      linked ??= response.headers.get('x-linked-etag');
      linkedBytes ??= response.headers.get('x-linked-size');
      // Nothing more is to be learnt where the bytes are.
      if (wish.method === 'HEAD' && linked !== null) {
        return { response, etag: linked, bytes: numberOf(linkedBytes) };
      }
      if (!isRedirect(response.status)) {
        const own = url.origin === this.#endpoint.origin ? response.headers : new Headers();
        const bytes = numberOf(linkedBytes ?? own.get('content-length'));
        return { response: this.#accept(response), etag: linked ?? own.get('etag'), bytes };
      }
      await response.body?.cancel();
      url = this.#next(response, url);
    }
    throw new CommandFailure(`${this.host} redirects in circles.`);
  }

  /** @throws as `ask` does, and CommandFailure where the answer is not JSON */
  async json(path: string): Promise<unknown> {
    const { response } = await this.ask(path, { signal: AbortSignal.timeout(answerTimeoutMs) });
    const text = await this.#textOf(response);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new CommandFailure(`${this.host} does not answer as a hub of models does.`);
    }
  }

  async #textOf({ body }: Response): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        if (text.length > longestJsonBytes) break;
      }
    } catch (error) {
      throw new ConnectionLost(`${this.host} broke off its answer (${reasonOf(error)}).`);
    }
    return text;
  }

  async #fetch(url: URL, { method = 'GET', headers, signal }: Wish): Promise<Response> {
    // The key is for the hub alone, not for where it sends us.
    const isOwn = url.origin === this.#endpoint.origin;
    const authorization = isOwn && this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    const init = { method, redirect: 'manual', headers: { ...headers, ...authorization } } as const;
    return fetch(url, { ...init, ...(signal && { signal }) }).catch((error: unknown) => {
      throw new ConnectionLost(`${url.host} can't be reached (${reasonOf(error)}).`);
    });
  }

  #next(response: Response, from: URL): URL {
    const location = response.headers.get('location') ?? '';
    const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
    if (next && /^https?:$/.test(next.protocol)) return next;
    throw new CommandFailure(`${this.host} redirects to nowhere.`);
  }

  #accept(response: Response): Response {
    const { status } = response;
    if (response.ok || status === 416) return response;
    void response.body?.cancel();
    if (status === 401 || status === 403) {
      throw new CommandFailure(
        `${this.host} gives this model only to those who may have it (${status}): see that the name is right, accept its terms there and set HF_TOKEN.`,
      );
    }
    if (status === 404) {
      throw new CommandFailure(`${this.host} has no such model or revision (404).`);
    }
    if (status === 429 || status >= 500) {
      throw new ConnectionLost(`${this.host} is not able to answer now (${status}).`);
    }
    throw new CommandFailure(`${this.host} refuses (${status}).`);
  }
}
