import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FacetError } from '@facet/errors';
import { newKey } from './key-hash.ts';

/** The key in the file; a new one is written there (readable by its owner alone) when the file is missing. */
export async function readOrCreateKey(file: string, prefix: 'fak' | 'fwk'): Promise<string> {
  try {
    return (await readExisting(file)) ?? (await create(file, newKey(prefix)));
  } catch (cause) {
    throw new FacetError('CONFIG_INVALID', `The key file ${file} cannot be read or written.`, {
      cause,
    });
  }
}

async function readExisting(file: string): Promise<string | undefined> {
  try {
    const key = (await readFile(file, 'utf8')).trim();
    return key === '' ? undefined : key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function create(file: string, key: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}
