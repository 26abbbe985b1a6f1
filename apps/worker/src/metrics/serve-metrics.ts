import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FacetError } from '@facet/errors';

export interface MetricsServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly contentType: string;
  readonly render: () => Promise<string>;
}

export interface MetricsServer {
  /** `http://127.0.0.1:9464` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * `/healthz`: this process answers. `/metrics`: Prometheus. A worker answers nothing else.
 * @throws FacetError CONFIG_INVALID when it cannot listen
 */
export async function serveMetrics(options: MetricsServerOptions): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    answer(request.url, response, options).catch(() => send(response, 500, 'text/plain', ''));
  });
  await listen(server, options);
  const { address, family, port } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  path: string | undefined,
  response: ServerResponse,
  { render, contentType }: MetricsServerOptions,
): Promise<void> {
  if (path === '/metrics') return send(response, 200, contentType, await render());
  if (path === '/healthz') return send(response, 200, 'application/json', '{"status":"alive"}');
  return send(response, 404, 'text/plain', 'There is nothing at this address.\n');
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function listen(server: Server, { host, port }: MetricsServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const text = `Port ${port} of ${host} cannot be listened on (${cause.code}). Set METRICS_PORT or HOST.`;
      reject(new FacetError('CONFIG_INVALID', text, { cause }));
    });
    server.listen({ host, port }, resolve);
  });
}
