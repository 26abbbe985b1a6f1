import { createHash } from 'node:crypto';
import type { JsonObject } from '../json.ts';

/** SHA-256 (hex) of the trimmed, lower-cased address in `traits.email`; undefined where there is none. */
export function emailHash(traits: JsonObject | undefined): string | undefined {
  const email = traits?.['email'];
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email.trim())) return undefined;
  return createHash('sha256').update(email.normalize('NFKC').trim().toLowerCase()).digest('hex');
}
