import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Figures } from '../scaling/benchmarks.ts';

const root = path.join(import.meta.dirname, '../../../..');

/** Runs one as people do, shows what it prints, and returns its last line. @throws Error when it fails */
export async function runBenchmark(name: string): Promise<Figures> {
  process.stdout.write(`\nbench:${name}\n`);
  const child = spawn('npm', ['run', '--silent', `bench:${name}`], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    process.stdout.write(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`bench:${name} ended with ${code}.`);
  return readFigures(printed);
}

/** @throws Error where the last line is no JSON object of numbers */
export function readFigures(printed: string): Figures {
  const line = printed.trimEnd().split('\n').at(-1) ?? '';
  const figures: unknown = JSON.parse(line);
  const isRecord = typeof figures === 'object' && figures !== null && !Array.isArray(figures);
  if (!isRecord || !Object.values(figures).every((value) => typeof value === 'number')) {
    throw new Error(`These are no figures: ${line}`);
  }
  return figures as Figures;
}
