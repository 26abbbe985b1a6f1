import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findFreePort } from '@facet/database/testing';

const command = 'redis-server';

/** Each test has a database number of its own. */
const databases = 1_000;

export interface TemporaryRedis {
  /** Of a database that nothing has used yet. */
  freshUrl(): string;
  /** kill -9; what it holds is lost unless it was started with `appendOnly`. */
  kill(): Promise<void>;
  /** Again after `kill`, on the same port and folder */
  start(): Promise<void>;
  /** The same, and what it held is gone */
  startEmpty(): Promise<void>;
  /** SIGSTOP and SIGCONT: it accepts connections and says nothing. */
  freeze(): void;
  thaw(): void;
  /** Kills it and removes its folder. */
  stop(): Promise<void>;
}

export interface TemporaryRedisOptions {
  readonly appendOnly?: boolean;
  readonly maxmemoryPolicy?: string;
  readonly password?: string;
}

/**
 * Whether tests on Redis run: where it is installed, and where CI requires it (they fail without). Elsewhere they
 * are skipped, and this says so.
 */
export function isRedisExpected(): boolean {
  if (process.env['CI'] || isInstalled()) return true;
  process.stderr.write(`Tests on Redis are skipped: there is no ${command}.\n`);
  return false;
}

function isInstalled(): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A Redis of its own on a free port of this machine, in a temporary folder. */
export async function startTemporaryRedis(
  options: TemporaryRedisOptions = {},
): Promise<TemporaryRedis> {
  const folder = await mkdtemp(path.join(tmpdir(), 'facet-redis-'));
  const port = await findFreePort();
  const launch = () => launchRedis(port, folder, options);
  let server = await launch();
  let used = 0;
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  const user = options.password === undefined ? '' : `:${options.password}@`;
  return {
    freshUrl: () => `redis://${user}127.0.0.1:${port}/${(used += 1)}`,
    kill,
    start: async () => {
      server = await launch();
    },
    startEmpty: async () => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder);
      server = await launch();
    },
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launchRedis(
  port: number,
  folder: string,
  { appendOnly = false, maxmemoryPolicy = 'noeviction', password }: TemporaryRedisOptions,
): Promise<ChildProcess> {
  const settings = {
    ...{ port, bind: '127.0.0.1', dir: folder, databases, save: '', daemonize: 'no' },
    ...{ appendonly: appendOnly ? 'yes' : 'no', appendfsync: 'always' },
    'maxmemory-policy': maxmemoryPolicy,
    ...(password === undefined ? {} : { requirepass: password }),
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await isAnswering(server);
  return server;
}

async function isAnswering(server: ChildProcess): Promise<void> {
  const { stdout } = server;
  if (!stdout) throw new Error('A bug: Redis was started without a pipe.');
  const failed = once(server, 'error').then(([error]) => {
    throw error;
  });
  const printed: string[] = [];
  const lines = createInterface(stdout);
  const ready = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      printed.push(line);
      if (line.includes('Ready to accept connections')) resolve();
    });
    lines.on('close', () => reject(new Error(`Redis ended.\n${printed.join('\n')}`)));
  });
  await Promise.race([ready, failed]);
}
