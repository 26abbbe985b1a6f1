import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { modelInvalid } from './model-invalid.ts';

const copyAgain = 'Copy the model folder again, whole.';

export interface FileFacts {
  readonly bytes: number;
  /** hex */
  readonly sha256: string;
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Size and SHA-256 of a file, read as a stream: models are large. */
export async function factsOf(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
  } catch (cause) {
    throw modelInvalid(`The model file ${path} is missing or can't be read.`, copyAgain, cause);
  }
}

/** @throws FacetError MODEL_INVALID when the file is missing or is not the one that was described. */
export async function checkFile(directory: string, name: string, wished: FileFacts): Promise<void> {
  const path = join(directory, name);
  const found = await factsOf(path);
  if (found.bytes === wished.bytes && found.sha256 === wished.sha256) return;
  const difference =
    found.bytes === wished.bytes
      ? 'its SHA-256 differs'
      : `it has ${found.bytes} bytes, not ${wished.bytes}`;
  throw modelInvalid(`The model file ${path} was altered: ${difference}.`, copyAgain);
}

export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw modelInvalid(`The model file ${path} is missing or can't be read.`, copyAgain, cause);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw modelInvalid(`The model file ${path} is not valid JSON.`, copyAgain, cause);
  }
}

/** The identity of a model: SHA-256 (hex) over the sorted names and checksums of its files. */
export function modelChecksum(files: Readonly<Record<string, FileFacts>>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name]?.sha256}\n`);
  return hash.digest('hex');
}
