import path from 'node:path';
import { readSmallFile } from './data-folder.ts';
import { StartFailure } from './failure.ts';
import { birthOf } from './process-record.ts';
import type { StopStack } from './stop-stack.ts';

const everyMs = 1_000;

/** Rejects when the embedded server is gone: it is nobody's child, so nothing else tells. */
export function watchPostgres(dataDir: string, stops: StopStack): Promise<never> {
  const folder = path.join(dataDir, 'postgres');
  const pid = Number.parseInt(readSmallFile(path.join(folder, 'postmaster.pid')) ?? '', 10);
  const born = birthOf(pid);
  return new Promise((_, reject) => {
    const timer = setInterval(() => {
      if (birthOf(pid) === born) return;
      clearInterval(timer);
      reject(new StartFailure(`PostgreSQL ended. Its logs: ${path.join(folder, 'log')}`));
    }, everyMs);
    stops.push('The watch over PostgreSQL', async () => clearInterval(timer));
  });
}
