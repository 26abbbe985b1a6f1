import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@facet/config';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

export interface Platform {
  /** Without a slash at the end */
  readonly url: string;
  readonly adminKey: string;
  stop(): Promise<void>;
}

/** All of `npm start` on a folder of its own: PostgreSQL, gateway and worker. */
export async function startPlatform(dataDir: string, environment: Environment): Promise<Platform> {
  const args = ['tools/start/bin/start.js', '--port', '0', '--no-demo', '--data-dir', dataDir];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  // Whatever else it says is read, so that the pipe never fills.
  child.stdout?.resume();
  return {
    url,
    adminKey: (await readFile(path.join(dataDir, 'admin.key'), 'utf8')).trim(),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('This is a bug: no pipe to the platform.');
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    const url = /^Facet is ready: (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The platform ended before it was ready.');
}
