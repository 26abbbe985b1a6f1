import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { metricTable, type MetricName } from './metric-table.ts';

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

const constructors = { counter: Counter, gauge: Gauge, histogram: Histogram } as const;

/** The instruments of one process, on a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const instruments = Object.fromEntries(
    Object.entries(metricTable).map(([key, { kind, labels, ...row }]) => {
      const settings = { ...row, labelNames: [...labels], registers: [registry] };
      return [key, new constructors[kind](settings as never)];
    }),
  ) as unknown as Instruments;
  return { ...instruments, render: () => registry.metrics(), contentType: registry.contentType };
}
