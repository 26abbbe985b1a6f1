/**
 * One metric. Labels take few, known values and never anything of a person. None is called `job` or `instance`:
 * Prometheus gives those to whatever it scrapes.
 */
export interface MetricRow {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
}

export type MetricRows = Readonly<Record<string, MetricRow>>;

/** Milliseconds to half a minute, in seconds. */
export const latencyBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A tenth of a millisecond to five seconds, in seconds: one step among many. */
export const stepBuckets = [
  0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5,
];

/** A hundredth of a second to an hour, in seconds: what waits its turn. */
export const waitBuckets = [0.01, 0.05, 0.25, 1, 5, 15, 60, 300, 900, 3600];
