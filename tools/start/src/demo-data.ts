import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { Environment } from '@facet/config';
import { generateDemo } from '@facet/demo';
import type { DataFolder } from './data-folder.ts';
import { pidFile } from './left-over.ts';
import { forgetProcess, recordProcess } from './process-record.ts';
import { root } from './root.ts';
import { say, warn } from './terminal.ts';

const dayMs = 24 * 3_600_000;
const linesInChunk = 500;

export interface DemoOptions {
  readonly folder: DataFolder;
  readonly people: number;
  /** What `facet import` runs with. */
  readonly environment: Environment;
  readonly stop: AbortSignal;
}

/** An import that was interrupted left its file, and goes on with it: known events are not stored twice. */
export function isDemoUnfinished({ demo }: DataFolder): boolean {
  return existsSync(demo);
}

/** Generates the demo's events and imports them as anybody's file. A failure is said, and no reason not to run. */
export async function importDemo(options: DemoOptions): Promise<void> {
  const { folder, people } = options;
  if (!isDemoUnfinished(folder)) {
    say(`Generating a year of demo data for ${people.toLocaleString('en')} people …`);
    await writeDemo(folder, people);
  }
  const status = await importFile(options);
  if (status === 0) rmSync(folder.demo);
  else if (!options.stop.aborted) {
    warn('The demo data was not imported to its end; the next start goes on with it.');
  }
}

/** Written beside its place and moved there whole: a half-written file would be half a demo. */
async function writeDemo({ demo }: DataFolder, people: number): Promise<void> {
  const endDate = new Date(Math.floor(Date.now() / dayMs) * dayMs);
  const draft = `${demo}.new`;
  await pipeline(chunks(people, endDate), createWriteStream(draft));
  renameSync(draft, demo);
}

function* chunks(people: number, endDate: Date): Generator<string> {
  const lines: string[] = [];
  for (const event of generateDemo({ people, endDate })) {
    lines.push(`${JSON.stringify(event)}\n`);
    if (lines.length === linesInChunk) yield lines.splice(0).join('');
  }
  yield lines.join('');
}

async function importFile({ folder, environment, stop }: DemoOptions): Promise<number | null> {
  const child = spawn(process.execPath, ['apps/cli/bin/facet.js', 'import', folder.demo], {
    cwd: root,
    env: { ...environment },
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = () => child.kill('SIGTERM');
  stop.addEventListener('abort', end, { once: true });
  if (child.pid !== undefined) recordProcess(pidFile(folder, 'import'), child.pid);
  const [status] = (await once(child, 'exit')) as [number | null];
  stop.removeEventListener('abort', end);
  forgetProcess(pidFile(folder, 'import'));
  return status;
}
