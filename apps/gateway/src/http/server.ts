import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { replyNotFound, replyWithError } from './error-reply.ts';
import { maxBodyBytes, requestTimeoutMs } from './limits.ts';

/** GraphiQL's editor sets style attributes; everything else comes from this server alone. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'", 'ws:', 'wss:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** A server without routes: limits, security headers, safe errors, one log line a request. */
export async function createHttpServer(logger: FastifyBaseLogger): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    // What fails before there is a route: an address that is none.
    frameworkErrors: replyWithError(),
  });
  server.setErrorHandler(replyWithError());
  server.setNotFoundHandler(replyNotFound);
  await server.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false });
  logRequests(server);
  return server;
}

/** The route, not the address: query strings hold variables, and those may be personal. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    request.log.debug(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}
