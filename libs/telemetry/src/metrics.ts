import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { metricTable, type MetricName, type MetricRow } from './metric-table.ts';

interface InstrumentOf {
  counter: Counter;
  gauge: Gauge;
  histogram: Histogram;
}

type Instruments = {
  readonly [Name in MetricName]: InstrumentOf[(typeof metricTable)[Name]['kind']];
};

export interface Metrics extends Instruments {
  /** Prometheus' text format, with the process's own figures. */
  render(): Promise<string>;
  readonly contentType: string;
}

function createOne(
  { kind, labels, buckets, ...row }: MetricRow,
  registry: Registry,
): Counter | Gauge | Histogram {
  const settings = { ...row, labelNames: [...labels], registers: [registry] };
  if (kind === 'counter') return new Counter(settings);
  if (kind === 'gauge') return new Gauge(settings);
  return new Histogram({ ...settings, ...(buckets && { buckets: [...buckets] }) });
}

/** The instruments of one process, on a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const entries = Object.entries(metricTable).map(([key, row]) => [key, createOne(row, registry)]);
  // `fromEntries` forgets which key has which kind; the table says it.
  const instruments = Object.fromEntries(entries) as Instruments;
  return { ...instruments, render: () => registry.metrics(), contentType: registry.contentType };
}
