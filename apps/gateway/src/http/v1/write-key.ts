import { FacetError } from '@facet/errors';
import { basicUser, bearerKey } from '../../auth/authorization-header.ts';
import type { KeyStore } from '../../auth/key-store.ts';

/**
 * Segment's clients send the write key as the user of Basic authorization, its browser client also in the body.
 * @throws FacetError UNAUTHENTICATED for a missing, unknown or revoked key
 */
export async function requireWriteKey(
  keys: Pick<KeyStore, 'isWriteKey'>,
  header: string | undefined,
  body: unknown,
): Promise<void> {
  const key = basicUser(header) ?? bearerKey(header) ?? keyInBody(body);
  if (key !== undefined && key !== '' && (await keys.isWriteKey(key))) return;
  throw new FacetError('UNAUTHENTICATED', 'A valid write key is needed.');
}

function keyInBody(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('writeKey' in body)) return undefined;
  return typeof body.writeKey === 'string' ? body.writeKey : undefined;
}
