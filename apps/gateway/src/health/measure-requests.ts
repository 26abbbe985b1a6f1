import type { Metrics } from '@facet/telemetry';
import type { FastifyInstance } from 'fastify';

/** Counts and times every request by its route (never by its address, which anybody can make up). */
export function measureRequests(
  server: FastifyInstance,
  metrics: Pick<Metrics, 'httpRequests' | 'httpDuration'>,
): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.httpRequests.inc({ route, status: String(reply.statusCode) });
    metrics.httpDuration.observe({ route }, reply.elapsedTime / 1000);
  });
}
