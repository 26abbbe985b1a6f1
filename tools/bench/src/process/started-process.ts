import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '@facet/config';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

export interface ProcessOptions {
  /** Which Node; this one by default */
  readonly node?: string;
  /** Of Node; files are named from the repository's folder */
  readonly args: readonly string[];
  readonly environment: Environment;
  /** The line that says it is ready; its group is the address. */
  readonly ready: RegExp;
}

export interface StartedProcess {
  /** Without a slash at the end */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server and waits for the line with its address. @throws Error when it ends before */
export async function startProcess(options: ProcessOptions): Promise<StartedProcess> {
  const { node = process.execPath, args, environment, ready } = options;
  const child = spawn(node, args, {
    cwd: root,
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const url = ready.exec(line)?.[1];
    if (url === undefined) continue;
    // Whatever else it says is read, so that the pipe never fills.
    child.stdout.resume();
    return { url, stop: async () => void (child.kill('SIGTERM') && (await ended)) };
  }
  throw new Error(`It ended before it was ready: ${args.join(' ')}`);
}

/** The gateway as it runs in production, in a process of its own and on a free port. */
export function startGatewayProcess(environment: Environment): Promise<StartedProcess> {
  return startProcess({
    args: ['--import', 'tsx', 'apps/gateway/src/main.ts'],
    environment: { NODE_ENV: 'production', PORT: '0', ...environment },
    ready: /^Facet's gateway is ready: (\S+)$/,
  });
}
