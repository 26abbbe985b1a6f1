import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { MetricRow, MetricRows } from './metric-row.ts';
import { metricTable, type ProcessName } from './metric-table.ts';

interface InstrumentOf {
  counter: Counter;
  gauge: Gauge;
  histogram: Histogram;
}

type Instruments<Rows extends MetricRows> = {
  readonly [Name in keyof Rows]: InstrumentOf[Rows[Name]['kind']];
};

interface Rendering {
  /** Prometheus' text format, with the process's own figures. */
  render(): Promise<string>;
  readonly contentType: string;
}

/** The instruments of one process. */
export type MetricsOf<Process extends ProcessName> = Instruments<(typeof metricTable)[Process]> &
  Rendering;

/** Any instrument of any process: for picking from. */
export type Metrics = MetricsOf<'gateway'> & MetricsOf<'worker'>;

function createOne(
  { kind, labels, buckets, ...row }: MetricRow,
  registry: Registry,
): Counter | Gauge | Histogram {
  const settings = { ...row, labelNames: [...labels], registers: [registry] };
  if (kind === 'counter') return new Counter(settings);
  if (kind === 'gauge') return new Gauge(settings);
  return new Histogram({ ...settings, ...(buckets && { buckets: [...buckets] }) });
}

/** On a registry of their own, so that two processes of a test do not mix. */
export function createMetrics<Process extends ProcessName>(process: Process): MetricsOf<Process> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const rows: MetricRows = metricTable[process];
  const entries = Object.entries(rows).map(([key, row]) => [key, createOne(row, registry)]);
  // `fromEntries` forgets which key has which kind; the table says it.
  const instruments = Object.fromEntries(entries) as Instruments<(typeof metricTable)[Process]>;
  return { ...instruments, render: () => registry.metrics(), contentType: registry.contentType };
}
