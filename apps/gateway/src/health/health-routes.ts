import { systemStatus } from '@facet/profiles';
import { countConnections, describeError } from '@facet/telemetry';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { checkReadiness } from './readiness.ts';

/** `/healthz`: this process answers. `/readyz`: so does all it needs. `/metrics`: Prometheus. No key is needed. */
export function registerHealthRoutes(server: FastifyInstance, services: Services): void {
  server.get('/healthz', async () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const readiness = await checkReadiness(services);
    if (readiness.status !== 'ready') void reply.code(503).header('retry-after', '1');
    return readiness;
  });
  server.get('/metrics', async (request, reply) => {
    countConnections(services.metrics, services.database.pool);
    await refreshGauges(services).catch((error: unknown) =>
      request.log.warn({ errors: describeError(error) }, 'the gauges of builds are not fresh'),
    );
    return reply.type(services.metrics.contentType).send(await services.metrics.render());
  });
}

async function refreshGauges({ database, queue, metrics }: Services): Promise<void> {
  const [status, depth] = await Promise.all([systemStatus(database), queue.depth()]);
  metrics.dirtyPeople.set(status.waitingBuilds);
  metrics.oldestDirtyAge.set(status.oldestWaitingSeconds ?? 0);
  metrics.queueDepth.set(depth.waiting + depth.delayed);
}
