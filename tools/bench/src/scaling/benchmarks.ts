import { readFileSync } from 'node:fs';
import path from 'node:path';

export const benchmarkNames = ['encoder', 'ingest', 'rebuild', 'gateway', 'queue'] as const;
export type BenchmarkName = (typeof benchmarkNames)[number];

/** What one benchmark printed last. */
export type Figures = Readonly<Record<string, number>>;

/** The last figures of each benchmark; absent where it has not been recorded yet. */
export type Benchmarks = Readonly<Partial<Record<BenchmarkName, Figures>>> & {
  /** Where they were measured */
  readonly machine?: string;
};

export const docs = path.join(import.meta.dirname, '../../../../docs');
export const benchmarksFile = path.join(docs, 'benchmarks.json');

export function readBenchmarks(): Benchmarks {
  return JSON.parse(readFileSync(benchmarksFile, 'utf8')) as Benchmarks;
}
