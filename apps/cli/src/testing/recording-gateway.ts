import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SentEvent {
  readonly messageId: string;
  readonly [key: string]: unknown;
}

interface ScriptedAnswer {
  readonly status: number;
  readonly body?: object;
  readonly retryAfter?: string;
}

/** What a scripted gateway answers a batch with; undefined stores it. */
type Script = (request: number, events: readonly SentEvent[]) => ScriptedAnswer | undefined;

/** Speaks the wire of `/v1/batch`, keeps what it got, and can be told to fail. */
export class RecordingGateway {
  readonly events: SentEvent[] = [];
  readonly authorizations = new Set<string | undefined>();
  requests = 0;
  #script: Script = () => undefined;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<RecordingGateway> {
    const gateway = new RecordingGateway();
    await new Promise<void>((resolve) => gateway.#server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  follow(script: Script): void {
    this.#script = script;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/healthz') return void response.end('{}');
    this.authorizations.add(request.headers.authorization);
    const events = await readEvents(request);
    const scripted = this.#script(++this.requests, events);
    const answer: ScriptedAnswer = scripted ?? { status: 200, body: this.#store(events) };
    const { status, body, retryAfter } = answer;
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    response.end(JSON.stringify(body ?? {}));
  }

  #store(events: readonly SentEvent[]): object {
    const known = new Set(this.events.map(({ messageId }) => messageId));
    const fresh = events.filter(({ messageId }) => !known.has(messageId));
    this.events.push(...fresh);
    const duplicates = events.length - fresh.length;
    return { success: true, accepted: fresh.length, duplicates, rejected: [] };
  }
}

async function readEvents(request: IncomingMessage): Promise<readonly SentEvent[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return (JSON.parse(Buffer.concat(chunks).toString()) as { batch: SentEvent[] }).batch;
}
