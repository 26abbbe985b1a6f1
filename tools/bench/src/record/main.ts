import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import {
  benchmarkNames,
  benchmarksFile,
  readBenchmarks,
  type BenchmarkName,
} from '../scaling/benchmarks.ts';
import { writeDocuments } from '../scaling/write-documents.ts';
import { runBenchmark } from './run-benchmark.ts';

const given = process.argv.slice(2);
const unknown = given.filter((name) => !benchmarkNames.some((known) => known === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}.\n`);
  process.exit(2);
}
const names = given.length === 0 ? benchmarkNames : (given as BenchmarkName[]);

const memoryGb = Math.round(totalmem() / 1024 ** 3);
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memoryGb} GiB, Node.js ${process.version}`;

// One after another, and each kept as soon as it is there: they would slow each other down, and take long.
for (const name of names) {
  const figures = await runBenchmark(name);
  const benchmarks = { ...readBenchmarks(), machine, [name]: figures };
  writeFileSync(benchmarksFile, `${JSON.stringify(benchmarks, null, 2)}\n`);
  await writeDocuments();
}
