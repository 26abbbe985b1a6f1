import { createHash, randomBytes } from 'node:crypto';

/** SHA-256: enough for keys, which are long and random (a password would need a slow hash). */
export function hashKey(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(key, 'utf8').digest());
}

/** 256 random bits behind a prefix that tells a reader (or a leak scanner) what it is. */
export function newKey(prefix: 'fak' | 'fwk'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}
