import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@facet/config';
import { root } from '../root.ts';
import { Printed } from './printed.ts';

export interface PlatformOptions {
  readonly dataDir: string;
  readonly queueUrl?: string | undefined;
  /** What its processes inherit */
  readonly environment: Environment;
}

const parts = ['start', 'gateway', 'worker', 'postgres'] as const;
type Part = (typeof parts)[number];

/** No such process, or no file that names it */
const absent: ReadonlySet<unknown> = new Set(['ESRCH', 'ENOENT']);

const readyLine = /^Facet is ready: (\S+)$/;

/** The real platform, as `npm start` runs it, seen from outside: what it prints, its files, its address. */
export class Platform {
  readonly options: PlatformOptions;
  readonly printed = new Printed();
  #child: ChildProcess | undefined;
  #url = '';

  constructor(options: PlatformOptions) {
    this.options = options;
  }

  /** The same over restarts */
  get url(): string {
    return this.#url;
  }

  /** Resolves when it says that it is ready. @throws Error with what it printed, when it does not */
  async start(): Promise<void> {
    const mark = this.printed.mark();
    const port = this.#url === '' ? '0' : new URL(this.#url).port;
    const args = ['--data-dir', this.options.dataDir, '--port', port, '--no-demo'];
    const child = spawn(process.execPath, [path.join(root, 'tools/start/bin/start.js'), ...args], {
      cwd: root,
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.printed.listen(child);
    const exit = once(child, 'exit').then(() => undefined);
    const line = await Promise.race([this.printed.until(readyLine, mark), exit]);
    this.#url = readyLine.exec(line ?? '')?.[1] ?? '';
    if (this.#url === '') throw new Error(`It did not start:\n${this.printed.since(mark)}`);
  }

  key(name: 'admin' | 'write'): string {
    return this.#read(`${name}.key`).trim();
  }

  /** Of the embedded PostgreSQL, at this moment */
  databaseUrl(): string {
    const port = this.#read('postgres/postmaster.pid').split('\n')[3];
    return `postgres://facet:${this.#read('postgres.password').trim()}@127.0.0.1:${port}/facet`;
  }

  pidOf(part: Part): number {
    if (part === 'postgres') return Number.parseInt(this.#read('postgres/postmaster.pid'), 10);
    return (JSON.parse(this.#read(`run/${part}.pid`)) as { pid: number }).pid;
  }

  /** kill -9; false for a part that is being started again and has no process at this moment */
  killPart(part: Part): boolean {
    try {
      return process.kill(this.pidOf(part), 'SIGKILL');
    } catch (error) {
      if (!absent.has((error as NodeJS.ErrnoException).code)) throw error;
      return false;
    }
  }

  /** Kills all of its processes at once, as a power cut does. */
  async kill(): Promise<void> {
    const ended = this.#child && once(this.#child, 'exit');
    for (const part of parts) this.killPart(part);
    await ended;
  }

  /** Stops it in order. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  /** What `/readyz` says; null where nothing answers */
  async readiness(): Promise<Readiness | null> {
    try {
      const response = await fetch(`${this.#url}/readyz`, { signal: AbortSignal.timeout(5_000) });
      return (await response.json()) as Readiness;
    } catch {
      return null;
    }
  }

  /** Resolves to whether it was ready within the time. */
  async isReadyWithin(limitMs: number): Promise<boolean> {
    for (const deadlineMs = Date.now() + limitMs; Date.now() < deadlineMs; await wait(100)) {
      if ((await this.readiness())?.status === 'ready') return true;
    }
    return false;
  }

  log(part: 'gateway' | 'worker'): string {
    return this.#read(`logs/${part}.log`);
  }

  postgresLog(): string {
    const files = readdirSync(path.join(this.options.dataDir, 'postgres/log'));
    return files.map((name) => this.#read(`postgres/log/${name}`)).join('');
  }

  /** An outside database or queue of whoever runs this is left alone. */
  #environment(): NodeJS.ProcessEnv {
    const { environment, queueUrl } = this.options;
    return { ...environment, DATABASE_URL: undefined, QUEUE_URL: queueUrl };
  }

  #read(name: string): string {
    return readFileSync(path.join(this.options.dataDir, name), 'utf8');
  }
}

export interface Readiness {
  readonly status: 'ready' | 'not ready';
  readonly database: string;
  readonly queue: string;
  readonly model: string;
}
