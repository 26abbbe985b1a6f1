import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What `/graphql` answers: a body, and a status where it is not 200. */
export interface GraphqlAnswer {
  readonly status?: number;
  readonly data?: object;
  readonly errors?: readonly object[];
}

/** Speaks the wire of `/graphql`: keeps the operations it got, answers them as it is told. */
export class ScriptedGraphql {
  readonly operations: Operation[] = [];
  readonly authorizations = new Set<string | undefined>();
  #script: (operation: Operation, index: number) => GraphqlAnswer = () => ({ status: 500 });
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<ScriptedGraphql> {
    const gateway = new ScriptedGraphql();
    await new Promise<void>((resolve) => gateway.#server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** @param script - is given the operation, and how many there were before it */
  follow(script: (operation: Operation, index: number) => GraphqlAnswer): void {
    this.#script = script;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/healthz') return void response.end('{}');
    this.authorizations.add(request.headers.authorization);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = JSON.parse(Buffer.concat(chunks).toString()) as Operation;
    this.operations.push(operation);
    const { status = 200, ...body } = this.#script(operation, this.operations.length - 1);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}
