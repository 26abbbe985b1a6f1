import { FacetError } from '@facet/errors';
import type { Metrics } from '@facet/telemetry';
import type { FastifyInstance } from 'fastify';

/** Bodies of 2 MiB each that may be held at once. */
const maxConcurrentRequests = 64;
const retryAfterSeconds = 1;

/** Refuses requests past the limit before their body is read: the sender still has its events and tries again. */
export function limitConcurrentIngest(
  server: FastifyInstance,
  metrics: Pick<Metrics, 'refusals'>,
  maxConcurrent = maxConcurrentRequests,
): void {
  let running = 0;
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'OPTIONS') return;
    if (running >= maxConcurrent) {
      metrics.refusals.inc({ reason: 'requests' });
      throw new FacetError('OVERLOADED', 'Too many requests at once.', { retryAfterSeconds });
    }
    running += 1;
    // `close` comes after every answer and after every lost connection.
    reply.raw.once('close', () => (running -= 1));
  });
}
