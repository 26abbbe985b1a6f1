import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FacetError } from '@facet/errors';
import { inSpan } from '@facet/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '../auth/actor.ts';
import { anonymous, unauthenticated } from '../auth/actor.ts';
import { safeGraphqlError } from '../graphql/errors/graphql-error.ts';
import type { GraphQLContext } from '../graphql/context.ts';
import { replyWithError } from '../http/error-reply.ts';
import { sendGraphiql } from '../http/graphiql-routes.ts';
import type { Services } from '../services.ts';
import { actorOf, contextOf } from './actor-context.ts';
import { createEventStreamHandler, wantsEventStream } from './event-stream.ts';

export interface GraphqlRoutesOptions {
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly schema: GraphQLSchema;
  readonly services: Services;
}

/** `/graphql`: queries and mutations, event streams, and GraphiQL for browsers. */
export async function registerGraphqlRoutes(
  server: FastifyInstance,
  { apollo, schema, services }: GraphqlRoutesOptions,
): Promise<void> {
  const actors = new WeakMap<FastifyRequest, Actor>();
  const contextFor = (request: FastifyRequest): GraphQLContext =>
    contextOf(services, request, actors.get(request) ?? anonymous, request.headers.authorization);
  const sendEventStream = createEventStreamHandler(schema, contextFor);
  const answer = fastifyApolloHandler(apollo, { context: async (request) => contextFor(request) });

  server.setErrorHandler(replyWithError(graphqlBody));
  server.addHook('onRequest', async (request) => {
    services.load.admitRead();
    const actor = await actorOf(services, request.headers.authorization);
    // A wrong key is refused before the body is read; no key may still ask for the schema.
    if (actor === undefined) throw unauthenticated();
    actors.set(request, actor);
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      if (wantsPage(request)) return sendGraphiql(reply);
      if (wantsEventStream(request)) return sendEventStream(request, reply);
      // The package types its handler for a route whose reply is a string; ours sends pages too.
      return inSpan('graphql', {}, async () =>
        answer.call(server, request as never, reply as never),
      );
    },
  });
}

/** GraphQL's own shape, so that its clients can read refusals that happen before GraphQL. */
const graphqlBody = (error: FacetError): object => ({ errors: [safeGraphqlError(error)] });

function wantsPage({ method, headers, query }: FastifyRequest): boolean {
  const asks = typeof query === 'object' && query !== null && 'query' in query;
  return method === 'GET' && !asks && (headers.accept ?? '').includes('text/html');
}
