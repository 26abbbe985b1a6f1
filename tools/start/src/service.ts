import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Environment } from '@facet/config';
import type { DataFolder } from './data-folder.ts';
import { endProcess } from './end-process.ts';
import { StartFailure } from './failure.ts';
import { pidFile, type ServiceName } from './left-over.ts';
import { LogFile } from './log-file.ts';
import { isReadyLine, noticeOf } from './log-line.ts';
import { forgetProcess, recordProcess } from './process-record.ts';
import { Restarts } from './restarts.ts';
import { root } from './root.ts';
import { say, warn } from './terminal.ts';

export interface ServiceOptions {
  readonly name: ServiceName;
  /** Its main.ts, from the repository's folder */
  readonly entry: string;
  readonly environment: Environment;
  readonly folder: DataFolder;
  /** Aborted: stopping is not waited for. */
  readonly force: AbortSignal;
  /** One that is not ready after this long hangs, and is ended. */
  readonly startLimitMs?: number;
}

const patienceMs = 20_000;
const usualStartLimitMs = 120_000;

/** One child process, its log, and its restarts. */
export class Service {
  readonly #options: ServiceOptions;
  readonly #log: LogFile;
  readonly #restarts = new Restarts();
  /** Rejects when the service is not there any more, and is not started again. */
  readonly givenUp: Promise<never>;
  #giveUp: (reason: StartFailure) => void = () => {};
  #child: ChildProcess | undefined;
  #restart: NodeJS.Timeout | undefined;
  #hang: NodeJS.Timeout | undefined;
  #isStopping = false;
  #wasEverReady = false;
  #readySinceMs: number | undefined;
  #restartWith: Environment = {};

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#log = new LogFile(path.join(options.folder.logs, `${options.name}.log`));
    this.givenUp = new Promise((_, reject) => (this.#giveUp = reject));
    // Whoever waits for it is told; without anybody, the end of a service is no crash of ours.
    this.givenUp.catch(() => {});
  }

  start(): void {
    const { entry, environment, startLimitMs = usualStartLimitMs } = this.#options;
    this.#readySinceMs = undefined;
    // A group of its own: Ctrl-C in a terminal reaches the start alone, which stops all in order.
    const child = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: root,
      env: { ...environment, ...this.#restartWith },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#hang = setTimeout(() => this.#endHanging(child), startLimitMs);
    this.#record(child);
    createInterface(child.stdout).on('line', (line) => this.#note(line, 'stdout'));
    createInterface(child.stderr).on('line', (line) => this.#note(line, 'stderr'));
    child.once('error', (error) => this.#note(error.message, 'stderr'));
    child.once('exit', (code, signal) => this.#exited(code, signal));
  }

  /** What the first start has learnt goes to the later ones. */
  restartWith(environment: Environment): void {
    this.#restartWith = environment;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restart);
    clearTimeout(this.#hang);
    const pid = this.#child?.pid;
    if (pid !== undefined) await endProcess(pid, patienceMs, this.#options.force);
    forgetProcess(pidFile(this.#options.folder, this.#options.name));
    await this.#log.close();
  }

  /** Where the disk is full, a later start does not find this process; that is no reason not to run it. */
  #record({ pid }: ChildProcess): void {
    const { name, folder } = this.#options;
    try {
      if (pid !== undefined) recordProcess(pidFile(folder, name), pid);
    } catch (error) {
      warn(`The ${name}'s process id could not be written down: ${(error as Error).message}`);
    }
  }

  #note(line: string, stream: 'stdout' | 'stderr'): void {
    if (this.#isStopping && stream === 'stdout') return;
    this.#log.write(line);
    const notice = noticeOf(line, stream);
    if (notice !== undefined) warn(`${this.#options.name}: ${notice}`);
    if (isReadyLine(line)) this.#becameReady();
  }

  #becameReady(): void {
    clearTimeout(this.#hang);
    if (this.#wasEverReady) say(`The ${this.#options.name} is ready again.`);
    this.#wasEverReady = true;
    this.#readySinceMs = Date.now();
  }

  #endHanging(child: ChildProcess): void {
    warn(`The ${this.#options.name} hangs at its start and is ended.`);
    child.kill('SIGKILL');
  }

  /** At its first start, an end of its own accord is the answer: what it complains about will not change. */
  #exited(code: number | null, signal: NodeJS.Signals | null): void {
    clearTimeout(this.#hang);
    if (this.#isStopping) return;
    const how = signal ?? `exit status ${code}`;
    const isRefusal = !this.#wasEverReady && signal === null;
    const waitMs = isRefusal ? undefined : this.#restarts.nextWaitMs(this.#readyForMs());
    const { name } = this.#options;
    if (waitMs === undefined) {
      const message = `The ${name} ended (${how}). Its log: ${this.#log.path}`;
      return this.#giveUp(new StartFailure(message));
    }
    warn(
      `The ${name} ended (${how}) and is started again in ${waitMs / 1_000} s. Its log: ${this.#log.path}`,
    );
    this.#restart = setTimeout(() => this.start(), waitMs);
  }

  #readyForMs(): number | undefined {
    return this.#readySinceMs === undefined ? undefined : Date.now() - this.#readySinceMs;
  }
}
