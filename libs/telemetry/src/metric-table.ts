import { gatewayMetrics } from './gateway-metrics.ts';
import { processMetrics } from './process-metrics.ts';
import { workerMetrics } from './worker-metrics.ts';

/** Every metric of Facet, by the process that serves it. */
export const metricTable = {
  gateway: { ...gatewayMetrics, ...processMetrics },
  worker: { ...workerMetrics, ...processMetrics },
} as const;

export type ProcessName = keyof typeof metricTable;
