import type { FastifyBaseLogger } from 'fastify';
import { anonymous, type Actor } from '../auth/actor.ts';
import { bearerKey } from '../auth/authorization-header.ts';
import type { GraphQLContext } from '../graphql/context.ts';
import type { Services } from '../services.ts';

/** Who a header speaks for. undefined: a header that names no valid key (which is not the same as none). */
export async function actorOf(
  { keys }: Pick<Services, 'keys'>,
  header: string | undefined,
): Promise<Actor | undefined> {
  if (header === undefined || header === '') return anonymous;
  const key = bearerKey(header);
  return key === undefined ? undefined : keys.findActor(key);
}

/** What resolvers get, for a request or a connection whose header was found valid. */
export function contextOf(
  services: Services,
  request: { readonly id: string; readonly log: FastifyBaseLogger },
  actor: Actor,
  header: string | undefined,
): GraphQLContext {
  return {
    actor,
    currentActor: async () => (await actorOf(services, header)) ?? anonymous,
    requestId: request.id,
    log: request.log,
    services,
  };
}
