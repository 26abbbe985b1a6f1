import { FacetError } from '@facet/errors';
import type { Scope } from './scopes.ts';

/** Who is asking, and what the key allows. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'key'; readonly keyName: string; readonly scopes: ReadonlySet<Scope> };

export const anonymous: Actor = { kind: 'anonymous' };

function allows(actor: Actor, scope: Scope): boolean {
  return actor.kind === 'key' && (actor.scopes.has('admin') || actor.scopes.has(scope));
}

/** @throws FacetError UNAUTHENTICATED without a key, FORBIDDEN (naming the scope) with a key that lacks it. */
export function requireScope(actor: Actor, scope: Scope): void {
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (!allows(actor, scope)) {
    throw new FacetError('FORBIDDEN', `This needs a key with the scope ${scope}.`);
  }
}

/** Who it is, for what is kept of who did what. */
export const actorName = (actor: Actor): string =>
  actor.kind === 'key' ? actor.keyName : actor.kind;

/** The same words for a missing, an unknown and a revoked key. */
export function unauthenticated(): FacetError {
  return new FacetError('UNAUTHENTICATED', 'A valid key is needed: Authorization: Bearer KEY.');
}
