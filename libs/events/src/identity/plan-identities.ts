import type { EventIdentity } from '../event.ts';
import type { Identifier, KnownIdentifier } from './identifier.ts';
import { IdentityGraph, type Someone } from './identity-graph.ts';

export interface IdentityPlan {
  /** Event by event, who it is about */
  readonly people: readonly Someone[];
  readonly added: readonly { readonly identifier: Identifier; readonly owner: Someone }[];
  /** People of the database who turn out to be one: the source's events and identifiers go to the target */
  readonly merges: readonly { readonly sourceId: string; readonly targetId: string }[];
}

/** All that an event may say about who somebody is. */
export function identifiersOf(identity: EventIdentity): readonly Identifier[] {
  const { userId, anonymousId, previousId, emailHash } = identity;
  const named = [
    user(userId),
    anonymous(anonymousId),
    user(previousId),
    anonymous(previousId),
    email(emailHash),
  ];
  return named.filter((identifier) => identifier !== undefined);
}

/**
 * Decides, in the order of the events, who each is about.
 * - A call with a userId is about that user. An anonymousId beside it becomes the user's, with all its events,
 *   unless it is another user's already: people share devices, and nobody's past goes to somebody else.
 * - A call with an anonymousId alone is about whoever has it.
 * - alias makes previousId's owner and the user one. That is an order, so it may join two users; an anonymousId
 *   of another user stays where it is here too.
 * - An e-mail hash is written down for whom it comes first. It never joins people: anybody can type an address.
 */
export function planIdentities(
  identities: readonly EventIdentity[],
  known: Iterable<KnownIdentifier>,
): IdentityPlan {
  const graph = new IdentityGraph(known);
  const people = identities.map((identity) => place(graph, identity));
  return {
    people: people.map((someone) => someone.final),
    added: graph.added,
    merges: mergesOf(graph),
  };
}

function place(graph: IdentityGraph, identity: EventIdentity): Someone {
  const someone = placeByIds(graph, identity);
  const hash = email(identity.emailHash);
  if (hash !== undefined && graph.owner(hash) === undefined) graph.add(hash, someone);
  return someone;
}

function placeByIds(
  graph: IdentityGraph,
  { type, userId, anonymousId, previousId }: EventIdentity,
): Someone {
  const byUser = user(userId);
  const byDevice = anonymous(anonymousId);
  if (byUser === undefined) {
    return graph.ownerOrNew(byDevice ?? { kind: 'ANONYMOUS_ID', value: '' });
  }
  const owner =
    byDevice === undefined
      ? graph.ownerOrNew(byUser)
      : claimDevice(graph, byDevice, graph.ownerOrNew(byUser));
  return type === 'alias' && previousId !== undefined
    ? claimPrevious(graph, previousId, owner)
    : owner;
}

/** The device's past becomes the user's, unless it is another user's. */
function claimDevice(graph: IdentityGraph, device: Identifier, claimant: Someone): Someone {
  const owner = graph.owner(device);
  if (owner === undefined) return graph.add(device, claimant);
  return owner.hasUserId ? claimant : graph.merge(owner, claimant);
}

function claimPrevious(graph: IdentityGraph, previousId: string, claimant: Someone): Someone {
  const previousUser = graph.owner({ kind: 'USER_ID', value: previousId });
  if (previousUser !== undefined) return graph.merge(previousUser, claimant);
  return claimDevice(graph, { kind: 'ANONYMOUS_ID', value: previousId }, claimant);
}

function mergesOf(graph: IdentityGraph): IdentityPlan['merges'] {
  return [...graph.stored].flatMap(({ personId: sourceId, final: { personId: targetId } }) =>
    sourceId === null || targetId === null || sourceId === targetId ? [] : [{ sourceId, targetId }],
  );
}

function user(value: string | undefined): Identifier | undefined {
  return value === undefined ? undefined : { kind: 'USER_ID', value };
}

function anonymous(value: string | undefined): Identifier | undefined {
  return value === undefined ? undefined : { kind: 'ANONYMOUS_ID', value };
}

function email(value: string | undefined): Identifier | undefined {
  return value === undefined ? undefined : { kind: 'EMAIL_HASH', value };
}
