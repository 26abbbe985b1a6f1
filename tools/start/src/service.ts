import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Environment } from '@facet/config';
import type { DataFolder } from './data-folder.ts';
import { endProcess } from './end-process.ts';
import { StartFailure } from './failure.ts';
import { pidFile, type ServiceName } from './left-over.ts';
import { openLog } from './log-file.ts';
import { noticeOf } from './log-line.ts';
import { forgetProcess, recordProcess } from './process-record.ts';
import { Restarts } from './restarts.ts';
import { root } from './root.ts';
import { warn } from './terminal.ts';

export interface ServiceOptions {
  readonly name: ServiceName;
  /** Its main.ts, from the repository's folder */
  readonly entry: string;
  readonly environment: Environment;
  readonly folder: DataFolder;
  /** Aborted: stopping is not waited for. */
  readonly force: AbortSignal;
}

const patienceMs = 20_000;

/** One child process, its log, and its restarts. */
export class Service {
  readonly #options: ServiceOptions;
  readonly #log: ReturnType<typeof openLog>;
  readonly #logFile: string;
  readonly #restarts = new Restarts();
  /** Rejects when the service is not there any more, and is not started again. */
  readonly givenUp: Promise<never>;
  #giveUp: (reason: StartFailure) => void = () => {};
  #child: ChildProcess | undefined;
  #isStopping = false;
  #hasBeenReady = false;
  #restartWith: Environment = {};

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#logFile = path.join(options.folder.logs, `${options.name}.log`);
    this.#log = openLog(this.#logFile);
    this.givenUp = new Promise((_, reject) => (this.#giveUp = reject));
    // Whoever waits for it is told; without anybody, the end of a service is no crash of ours.
    this.givenUp.catch(() => {});
  }

  start(): void {
    const { name, entry, environment, folder } = this.#options;
    // A group of its own: Ctrl-C in a terminal reaches the start alone, which stops all in order.
    const child = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: root,
      env: { ...environment, ...this.#restartWith },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    if (child.pid !== undefined) recordProcess(pidFile(folder, name), child.pid);
    createInterface(child.stdout).on('line', (line) => this.#note(line, 'stdout'));
    createInterface(child.stderr).on('line', (line) => this.#note(line, 'stderr'));
    child.once('error', (error) => this.#note(error.message, 'stderr'));
    child.once('exit', (code, signal) => this.#exited(signal ?? `exit status ${code}`));
  }

  /** From now on, an unexpected end is answered by starting it again, with these variables added. */
  markReady(restartWith: Environment): void {
    this.#hasBeenReady = true;
    this.#restartWith = restartWith;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    const pid = this.#child?.pid;
    if (pid !== undefined) await endProcess(pid, patienceMs, this.#options.force);
    forgetProcess(pidFile(this.#options.folder, this.#options.name));
    await new Promise<void>((resolve) => this.#log.end(resolve));
  }

  #note(line: string, stream: 'stdout' | 'stderr'): void {
    if (this.#log.writable) this.#log.write(`${line}\n`);
    const notice = noticeOf(line, stream);
    if (notice !== undefined) warn(`${this.#options.name}: ${notice}`);
  }

  #exited(how: string): void {
    if (this.#isStopping) return;
    const { name } = this.#options;
    const waitMs = this.#hasBeenReady ? this.#restarts.nextWaitMs() : undefined;
    if (waitMs === undefined) {
      const message = `The ${name} ended (${how}). Its log: ${this.#logFile}`;
      return this.#giveUp(new StartFailure(message));
    }
    warn(`The ${name} ended (${how}) and is started again. Its log: ${this.#logFile}`);
    setTimeout(() => {
      if (!this.#isStopping) this.start();
    }, waitMs);
  }
}
