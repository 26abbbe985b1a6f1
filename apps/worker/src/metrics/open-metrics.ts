import type { OpenedParts } from '@facet/lifecycle';
import { countConnections, type Logger } from '@facet/telemetry';
import type { WorkerSettings } from '../environment.ts';
import type { HandlerContext } from '../handlers/handler-context.ts';
import { serveMetrics } from './serve-metrics.ts';

/** Where a port is set for it. @throws FacetError CONFIG_INVALID when it cannot be listened on */
export async function openMetrics(
  { HOST: host, METRICS_PORT: port }: WorkerSettings,
  { database, metrics }: Pick<HandlerContext, 'database' | 'metrics'>,
  log: Logger,
  opened: OpenedParts,
): Promise<void> {
  if (port === undefined) return;
  const render = () => {
    countConnections(metrics, database.pool);
    return metrics.render();
  };
  const server = await serveMetrics({ host, port, render, contentType: metrics.contentType });
  opened.add(() => server.close());
  log.info(`Metrics at ${server.url}/metrics`);
}
