import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ProcessOptions {
  /** Which Node; this one by default */
  readonly node?: string;
  /** The module to run */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface StartedProcess {
  /** The address in the line that it printed when it was ready */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server and waits for the line with its address. @throws Error when it ends before */
export async function startProcess(options: ProcessOptions): Promise<StartedProcess> {
  const { node = process.execPath, entry, environment } = options;
  const loader = node === process.execPath ? ['--import', 'tsx'] : [];
  const child = spawn(node, [...loader, entry], {
    env: { NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return { url, stop: async () => void (child.kill('SIGTERM') && (await ended)) };
  }
  throw new Error(`${entry} ended before it was ready`);
}
