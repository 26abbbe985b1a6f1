import { FacetError } from '@facet/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toEdgeError } from './edge-error.ts';
import { logServerError } from './log-error.ts';

type Body = (error: FacetError) => object;

const plainBody: Body = ({ code, message }) => ({ success: false, code, message });

const passes = ({ status }: FacetError): boolean => status === 429 || status === 503;

/** An error handler of fastify: status and Retry-After from the error, the body in the shape given. */
export function replyWithError(body: Body = plainBody) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const safe = toEdgeError(error);
    if (safe.status >= 500) logServerError(request.log, safe);
    if (safe.status === 401) void reply.header('www-authenticate', 'Bearer, Basic');
    const retryAfterSeconds = safe.retryAfterSeconds ?? (passes(safe) ? 1 : undefined);
    if (retryAfterSeconds !== undefined) {
      void reply.header('retry-after', String(Math.ceil(retryAfterSeconds)));
    }
    void reply.code(safe.status).type('application/json; charset=utf-8').send(body(safe));
  };
}

export function replyNotFound(request: FastifyRequest, reply: FastifyReply): void {
  replyWithError()(
    new FacetError('NOT_FOUND', 'There is nothing at this address.'),
    request,
    reply,
  );
}
