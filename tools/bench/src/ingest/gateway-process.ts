import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@facet/config';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

export interface GatewayProcess {
  /** Without a slash at the end */
  readonly url: string;
  stop(): Promise<void>;
}

/** The gateway as it runs in production, in a process of its own and on a free port. */
export async function startGateway(environment: Environment): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/gateway/src/main.ts'], {
    cwd: root,
    env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('This is a bug: no pipe to the gateway.');
  for await (const line of createInterface(child.stdout)) {
    const url = /is ready: (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The gateway ended before it was ready.');
}
