import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** How hubs name the content of a file: large ones by SHA-256, small ones by the id that Git gives them. */
export interface Digest {
  readonly algorithm: 'sha256' | 'git';
  /** hex */
  readonly value: string;
}

/** null where a tag is no digest */
export function digestOf(tag: string | null): Digest | null {
  const value = /^(?:W\/)?"?(?:sha256:)?([0-9a-f]+)"?$/.exec(tag ?? '')?.[1] ?? '';
  if (value.length === 64) return { algorithm: 'sha256', value };
  if (value.length === 40) return { algorithm: 'git', value };
  return null;
}

export async function hasDigest(path: string, { algorithm, value }: Digest): Promise<boolean> {
  const hash = createHash(algorithm === 'sha256' ? 'sha256' : 'sha1');
  if (algorithm === 'git') hash.update(`blob ${(await stat(path)).size}\0`);
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === value;
}
