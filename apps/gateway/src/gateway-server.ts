import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { startApollo } from './graphql/apollo-server.ts';
import { createSchema } from './graphql/schema.ts';
import { registerHealthRoutes } from './health/health-routes.ts';
import { measureRequests } from './health/measure-requests.ts';
import { registerGraphiqlFiles } from './http/graphiql-routes.ts';
import { createHttpServer } from './http/server.ts';
import { traceRequests } from './http/trace-requests.ts';
import { registerSegmentRoutes } from './http/v1/segment-routes.ts';
import type { Services } from './services.ts';
import { registerGraphqlRoutes } from './transport/graphql-routes.ts';
import { serveWebSockets } from './transport/web-socket.ts';

/** Everything that answers, not yet listening. Closing it ends subscriptions first, then waits for requests. */
export async function createGatewayServer(
  services: Services,
  logger: FastifyBaseLogger,
  { isTraced }: { readonly isTraced: boolean },
): Promise<FastifyInstance> {
  const schema = createSchema();
  const apollo = await startApollo(schema, logger);
  const server = await createHttpServer(logger);
  if (isTraced) traceRequests(server);
  measureRequests(server, services.metrics);
  registerHealthRoutes(server, services);
  await registerGraphiqlFiles(server);
  await server.register(registerSegmentRoutes, { prefix: '/v1', ...services });
  await server.register(registerGraphqlRoutes, { apollo, schema, services });
  server.get('/', (_request, reply) => reply.redirect('/graphql'));
  const sockets = serveWebSockets(server, schema, services);
  server.addHook('preClose', async () => {
    // Sockets are told to go away, so that their clients come again; event streams end.
    const { profileUpdates, rebuildUpdates } = services;
    await Promise.all([sockets.close(), profileUpdates.close(), rebuildUpdates.close()]);
  });
  server.addHook('onClose', () => apollo.stop());
  return server;
}
