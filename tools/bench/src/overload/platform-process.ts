import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '@facet/config';
import { startProcess, type StartedProcess } from '../process/started-process.ts';

export interface Platform extends StartedProcess {
  readonly adminKey: string;
}

/** All of `npm start` on a folder of its own: PostgreSQL, gateway and worker. */
export async function startPlatform(dataDir: string, environment: Environment): Promise<Platform> {
  const started = await startProcess({
    args: ['tools/start/bin/start.js', '--port', '0', '--no-demo', '--data-dir', dataDir],
    environment,
    ready: /^Facet is ready: (\S+)$/,
  });
  return { ...started, adminKey: (await readFile(path.join(dataDir, 'admin.key'), 'utf8')).trim() };
}
