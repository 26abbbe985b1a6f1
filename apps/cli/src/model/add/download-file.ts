import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandFailure } from '../../command-failure.ts';
import { hasDigest } from './digest.ts';
import { ConnectionLost } from './hub.ts';
import type { HubFile, HubModel } from './hub-model.ts';

const attempts = 5;
const firstWaitMs = 500;

export interface DownloadContext {
  readonly model: HubModel;
  /** Where files are written to, with `.part` at the end until they are whole and checked */
  readonly folder: string;
  /** More than that is no model for Facet. */
  readonly mostBytes: number;
  /** Told how many bytes of this file are there. */
  readonly onBytes: (name: string, bytes: number) => void;
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Counts, and breaks off what is longer than it should be. */
function limited(
  start: number,
  { name, bytes }: HubFile,
  { mostBytes, onBytes }: DownloadContext,
): (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  return async function* count(source) {
    let received = start;
    for await (const chunk of source) {
      received += chunk.byteLength;
      if (received > (bytes ?? mostBytes)) {
        throw new CommandFailure(`${name} is longer than the hub says.`);
      }
      onBytes(name, received);
      yield chunk;
    }
  };
}

/** Goes on where the part ends, where the server can. */
async function fetchRest(part: string, file: HubFile, context: DownloadContext): Promise<void> {
  const there = await sizeOf(part);
  if (there === file.bytes) return;
  const headers = there > 0 ? { range: `bytes=${there}-` } : {};
  const { response } = await context.model.ask(file.name, { headers });
  if (response.status === 416 || !response.body) {
    await rm(part, { force: true });
    throw new ConnectionLost(`${file.name} could not be gone on with.`);
  }
  const isRest =
    response.status === 206 &&
    (response.headers.get('content-range') ?? '').startsWith(`bytes ${there}-`);
  const start = isRest ? there : 0;
  const sink = createWriteStream(part, { flags: isRest ? 'a' : 'w' });
  await pipeline(Readable.fromWeb(response.body), limited(start, file, context), sink);
}

/** Ends when all bytes are there. @throws ConnectionLost */
async function fetchWhole(part: string, file: HubFile, context: DownloadContext): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const problem = await fetchRest(part, file, context).catch((error: unknown) => error);
    if (problem instanceof CommandFailure || isOfTheDisk(problem)) throw problem;
    const isShort = file.bytes !== null && (await sizeOf(part)) < file.bytes;
    if (!problem && !isShort) return;
    if (attempt === attempts) throw lost(file.name, problem);
    await delay(firstWaitMs * 2 ** (attempt - 1));
  }
}

const isOfTheDisk = (problem: unknown): boolean =>
  problem instanceof Error &&
  'syscall' in problem &&
  ['open', 'write'].includes(String(problem.syscall));

function lost(name: string, problem: unknown): CommandFailure {
  const reason = problem instanceof ConnectionLost ? ` ${problem.message}` : '';
  return new CommandFailure(
    `The connection broke off in ${name}.${reason} Run the command again: it goes on from there.`,
  );
}

/** Brings one file into the folder, whole and checked. What an earlier run has brought is not asked for again. */
export async function downloadFile(file: HubFile, context: DownloadContext): Promise<void> {
  const target = path.join(context.folder, file.name);
  if ((await sizeOf(target)) > 0) return context.onBytes(file.name, await sizeOf(target));
  if ((file.bytes ?? 0) > context.mostBytes) {
    throw new CommandFailure(`${file.name} is larger than a model for Facet may be.`);
  }
  const part = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true });
  if (file.bytes !== null && (await sizeOf(part)) > file.bytes) await rm(part);
  await fetchWhole(part, file, context);
  if (file.digest && !(await hasDigest(part, file.digest))) {
    await rm(part);
    throw new CommandFailure(
      `${file.name} is not what the hub says it is: its checksum differs. It was removed; run the command again.`,
    );
  }
  await rename(part, target);
}
