import { open, type FileHandle } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { CommandFailure } from '../command-failure.ts';

export interface Source {
  readonly bytes: AsyncIterable<Buffer>;
  /** Null where nobody knows it. */
  readonly size: number | null;
}

async function openFile(file: string, flags: 'r' | 'w', deed: string): Promise<FileHandle> {
  return open(file, flags).catch((error: Error) => {
    throw new CommandFailure(`${file} cannot be ${deed}: ${error.message}`);
  });
}

/** The file's bytes, or standard input's. @throws CommandFailure when the file can't be opened */
export async function openInput(file: string | undefined): Promise<Source> {
  if (file === undefined) return { bytes: process.stdin, size: null };
  const handle = await openFile(file, 'r', 'read');
  const found = await handle.stat();
  if (found.isDirectory()) {
    await handle.close();
    throw new CommandFailure(`${file} cannot be read: it is a folder.`);
  }
  return { bytes: handle.createReadStream(), size: found.isFile() ? found.size : null };
}

/** The file, emptied, or standard output. @throws CommandFailure when the file can't be opened */
export async function openOutput(file: string | undefined): Promise<Writable> {
  if (file === undefined) return process.stdout;
  return (await openFile(file, 'w', 'written')).createWriteStream();
}
