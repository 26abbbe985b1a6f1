import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HubFiles = Readonly<Record<string, Buffer>>;

export const hubCommit = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
export const hubToken = 'hf_aTokenForTests';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const gitId = (content: Buffer): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

const isLarge = (name: string): boolean => name.endsWith('.onnx');

const startOf = (range = ''): number => Number(/^bytes=(\d+)-$/.exec(range)?.[1] ?? 0);

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const urlOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A hub with one model, `owner/tiny`, whose large files come from another server, as on huggingface.co. */
export class LoopbackHub {
  files: HubFiles;
  /** Contents that the CDN has instead of those that the hub tells of */
  altered: HubFiles = {};
  /** What the servers do instead of what they should */
  readonly faults = {
    isGated: false,
    hasNoTree: false,
    ignoresRanges: false,
    /** The CDN breaks off after so many bytes, once */
    breakAfter: null as number | null,
    /** Then it refuses */
    refuses: false,
  };
  readonly requests: { readonly url: string; readonly range: string | undefined }[] = [];
  /** The keys that the CDN was given, which is no business of its */
  readonly cdnKeys: string[] = [];
  readonly #hub = createServer((request, response) => this.#answer(request, response));
  readonly #cdn = createServer((request, response) => this.#send(request, response));

  private constructor(files: HubFiles) {
    this.files = files;
  }

  static async start(files: HubFiles): Promise<LoopbackHub> {
    const hub = new LoopbackHub(files);
    await Promise.all([listen(hub.#hub), listen(hub.#cdn)]);
    return hub;
  }

  get url(): string {
    return urlOf(this.#hub);
  }

  async stop(): Promise<void> {
    for (const server of [this.#hub, this.#cdn]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '', this.url);
    this.requests.push({ url: pathname, range: request.headers.range });
    const isKnown = request.headers.authorization === `Bearer ${hubToken}`;
    if (this.faults.isGated && !isKnown) return void response.writeHead(401).end();
    if (pathname === '/api/models/owner/tiny/revision/main') return this.#list(response);
    if (pathname === `/api/models/owner/tiny/tree/${hubCommit}`) return this.#tree(response);
    this.#resolve(pathname, response);
  }

  #list(response: ServerResponse): void {
    const siblings = Object.keys(this.files).map((rfilename) => ({ rfilename }));
    response.end(JSON.stringify({ id: 'owner/tiny', sha: hubCommit, siblings }));
  }

  #tree(response: ServerResponse): void {
    if (this.faults.hasNoTree) return void response.writeHead(404).end();
    const tree = Object.entries(this.files).map(([path, content]) => ({
      ...{ type: 'file', path, size: content.length, oid: gitId(content) },
      ...(isLarge(path) && { lfs: { oid: sha256(content), size: content.length } }),
    }));
    response.end(JSON.stringify(tree));
  }

  #resolve(pathname: string, response: ServerResponse): void {
    const name = pathname.replace(`/owner/tiny/resolve/${hubCommit}/`, '');
    const content = this.files[name];
    if (!content) return void response.writeHead(404).end();
    if (!isLarge(name)) {
      const headers = { etag: `"${gitId(content)}"`, 'content-length': content.length };
      return void response.writeHead(200, headers).end(content);
    }
    const location = `${urlOf(this.#cdn)}/${name}`;
    const linked = { 'x-linked-etag': `"${sha256(content)}"`, 'x-linked-size': content.length };
    response.writeHead(302, { location, ...linked }).end();
  }

  #send(request: IncomingMessage, response: ServerResponse): void {
    const { range, authorization } = request.headers;
    this.requests.push({ url: `cdn:${request.url}`, range });
    if (authorization) this.cdnKeys.push(authorization);
    const name = (request.url ?? '').slice(1);
    const content = this.altered[name] ?? this.files[name] ?? Buffer.alloc(0);
    if (this.faults.breakAfter !== null) return this.#breakOff(content, response);
    if (this.faults.refuses) return void response.writeHead(403).end();
    this.#sendFrom(this.faults.ignoresRanges ? 0 : startOf(range), content, response);
  }

  #sendFrom(start: number, content: Buffer, response: ServerResponse): void {
    const last = content.length - 1;
    const headers = start > 0 ? { 'content-range': `bytes ${start}-${last}/${last + 1}` } : {};
    response.writeHead(start > 0 ? 206 : 200, headers).end(content.subarray(start));
  }

  #breakOff(content: Buffer, response: ServerResponse): void {
    const part = content.subarray(0, this.faults.breakAfter ?? 0);
    this.faults.breakAfter = null;
    response.writeHead(200, { 'content-length': content.length });
    response.write(part, () => setTimeout(() => response.destroy(), 50));
  }
}
