import { randomUUID } from 'node:crypto';
import { FacetError } from '@facet/errors';
import { withDeadline } from '@facet/lifecycle';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { GraphQLContext } from '../graphql/context.ts';
import { safeErrors, safeResult } from '../graphql/errors/safe-result.ts';
import { prepareOperation } from '../graphql/prepare-operation.ts';
import { maxBodyBytes } from '../http/limits.ts';
import type { Services } from '../services.ts';
import { actorOf, contextOf } from './actor-context.ts';

/** Of one socket, at a time. */
const maxOperations = 100;
const connectTimeoutMs = 5_000;
/** For clients to answer the closing frame. */
const farewellMs = 2_000;
/** Close codes of the protocol graphql-transport-ws */
const unauthorized = 4401;

type Params = Record<string, unknown> | undefined;
type Connection = Pick<Context<Params>, 'connectionParams'> & { readonly extra: Extra };

/** WebSocket `/graphql` (graphql-transport-ws). The key comes in `connectionParams.Authorization` or as a header. */
export function serveWebSockets(
  server: FastifyInstance,
  schema: GraphQLSchema,
  services: Services,
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBodyBytes });
  const contexts = new WeakMap<Extra['socket'], GraphQLContext>();
  const contextIn = ({ socket }: Extra): GraphQLContext => {
    const context = contexts.get(socket);
    if (context === undefined) {
      throw new Error('This is a bug: an operation before the connection was made');
    }
    return context;
  };
  const { dispose } = useServer<Params>(
    {
      isProd: true,
      connectionInitWaitTimeout: connectTimeoutMs,
      onConnect: async (connection) => {
        const context = await authenticate(connection, server, services);
        if (context !== undefined) contexts.set(connection.extra.socket, context);
        return context !== undefined;
      },
      onSubscribe: ({ extra, subscriptions }, _id, params) => {
        if (Object.keys(subscriptions).length > maxOperations) return [tooMany()];
        return prepareOperation(schema, params, contextIn(extra));
      },
      onNext: ({ extra }, _id, _params, _args, result) => safeResult(result, contextIn(extra)),
      onError: ({ extra }, _id, _params, errors) => safeErrors(errors, contextIn(extra)),
    },
    sockets,
  );
  acceptSockets(server, sockets);
  return {
    close: () =>
      withDeadline(Promise.resolve(dispose()), farewellMs, () =>
        sockets.clients.forEach((client) => client.terminate()),
      ),
  };
}

/** Sockets open at `/graphql` alone; at other addresses there is nothing, as for requests. */
function acceptSockets(server: FastifyInstance, sockets: WebSocketServer): void {
  server.server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      sockets.emit('connection', webSocket, request),
    );
  });
}

/** A missing key is anonymous; a wrong one closes the socket. */
async function authenticate(
  { connectionParams, extra }: Connection,
  server: FastifyInstance,
  services: Services,
): Promise<GraphQLContext | undefined> {
  const header = authorizationIn(connectionParams) ?? extra.request.headers.authorization;
  const actor = await actorOf(services, header);
  if (actor === undefined) {
    extra.socket.close(unauthorized, 'UNAUTHENTICATED');
    return undefined;
  }
  const id = randomUUID();
  return contextOf(services, { id, log: server.log.child({ reqId: id }) }, actor, header);
}

function authorizationIn(params: Params): string | undefined {
  const found = Object.entries(params ?? {}).find(([name]) => /^authorization$/i.test(name));
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}

function tooMany(): GraphQLError {
  const message = `At most ${maxOperations} operations at a time run on one socket.`;
  return new GraphQLError(message, { originalError: new FacetError('OVERLOADED', message) });
}
