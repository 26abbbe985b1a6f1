import { gatewayMetrics } from './gateway-metrics.ts';
import type { MetricRow, MetricRows } from './metric-row.ts';
import { processMetrics } from './process-metrics.ts';
import { workerMetrics } from './worker-metrics.ts';

const header = `# Metrics

What Prometheus reads from a running Facet: the gateway's at \`/metrics\` on its port, each worker's at \`/metrics\`
on \`METRICS_PORT\` where that is set. How to collect and see them is in [operations.md](operations.md).

<!-- Written from libs/telemetry/src/*-metrics.ts by: npm run generate -w @facet/telemetry -->
`;

const footer = `
Beside these, every process serves the usual figures of Node.js, among them \`nodejs_eventloop_lag_p99_seconds\` (the
event loop's delay), \`process_resident_memory_bytes\`, \`process_cpu_seconds_total\` and \`nodejs_gc_duration_seconds\`.
No label ever holds anything of a person.
`;

/** The text of docs/metrics.md, from the tables of metrics. */
export function renderMetricsDocument(): string {
  return [
    header,
    renderPart('The gateway', gatewayMetrics),
    renderPart('The worker', workerMetrics),
    renderPart('Both', processMetrics),
    footer,
  ].join('');
}

function renderPart(title: string, rows: MetricRows): string {
  return `\n## ${title}\n\n${Object.values(rows).map(renderRow).join('\n')}\n`;
}

function renderRow({ name, kind, labels, help }: MetricRow): string {
  const by = labels.length === 0 ? '' : `; by ${labels.map((label) => `\`${label}\``).join(', ')}`;
  return `- **${name}** (${kind}${by}): ${help}`;
}
