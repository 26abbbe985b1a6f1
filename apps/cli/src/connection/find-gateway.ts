import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CommandFailure } from '../command-failure.ts';
import type { Settings } from './settings.ts';

export type KeyName = 'ADMIN_KEY' | 'WRITE_KEY';

/** The gateway's address without a slash at the end: FACET_URL, else the one started on DATA_DIR. */
export function findGateway({ FACET_URL, DATA_DIR, HOST, PORT }: Settings): string {
  const started = readIfThere(path.join(DATA_DIR, 'gateway.url'));
  return (FACET_URL ?? started ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '');
}

/** @throws CommandFailure that says where the key was looked for */
export function findKey(settings: Settings, kind: KeyName): string {
  const file = path.join(settings.DATA_DIR, kind === 'ADMIN_KEY' ? 'admin.key' : 'write.key');
  const key = settings[kind] ?? readIfThere(file);
  if (key !== undefined) return key;
  const message = `There is no key: set ${kind}, or DATA_DIR to the folder that Facet was started on (looked for ${file}).`;
  throw new CommandFailure(message);
}

function readIfThere(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? undefined : text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CommandFailure(`${file} cannot be read: ${(error as Error).message}`);
  }
}
