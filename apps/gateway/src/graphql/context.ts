import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from '../auth/actor.ts';
import type { Services } from '../services.ts';

/** What every resolver gets: who asks, and what to answer with. */
export interface GraphQLContext {
  readonly actor: Actor;
  /** The same key looked up again: for operations that live long. */
  readonly currentActor: () => Promise<Actor>;
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
  readonly services: Services;
}
