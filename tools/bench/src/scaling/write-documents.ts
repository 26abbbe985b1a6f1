import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { docs, readBenchmarks } from './benchmarks.ts';
import { computedBlocks, fillBlocks } from './blocks.ts';

export const documents = ['scaling.md', 'benchmarks.md'].map((name) => path.join(docs, name));

/** A document with its computed parts as docs/benchmarks.json has them. */
export async function computeDocument(file: string): Promise<string> {
  const text = fillBlocks(readFileSync(file, 'utf8'), computedBlocks(readBenchmarks()));
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

export async function writeDocuments(): Promise<void> {
  for (const file of documents) writeFileSync(file, await computeDocument(file));
}
