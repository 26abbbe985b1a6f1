import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  trace,
  type Context,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a sender may say of its own trace: not its state or baggage, which may hold anything. */
function callersTrace({ headers: { traceparent } }: FastifyRequest): Context {
  return traceparent === undefined
    ? ROOT_CONTEXT
    : propagation.extract(ROOT_CONTEXT, { traceparent });
}

/** A request of Prometheus or of a probe is no news. */
const untraced = new Set<string | undefined>(['/healthz', '/readyz', '/metrics']);

/** A span for each request, by its route (never by its address); what answers it is a part of it. */
export function traceRequests(server: FastifyInstance): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  server.addHook('onRequest', (request, reply, done) => {
    const { method, routeOptions, id } = request;
    const { url: route = 'unknown' } = routeOptions;
    if (untraced.has(route)) return done();
    const attributes = { 'http.request.method': method, 'http.route': route, 'facet.request': id };
    const parent = callersTrace(request);
    const options = { kind: SpanKind.SERVER, attributes };
    const span = trace.getTracer('facet').startSpan(`${method} ${route}`, options, parent);
    reply.raw.once('close', () => {
      span.setAttribute('http.response.status_code', reply.statusCode).end();
    });
    const traced = trace.setSpan(parent, span);
    contexts.set(request, traced);
    context.with(traced, done);
  });
  // A body arrives outside of what its request began.
  server.addHook('preHandler', (request, _reply, done) => {
    context.with(contexts.get(request) ?? context.active(), done);
  });
}
