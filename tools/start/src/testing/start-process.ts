import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../root.ts';

export interface StartProcessOptions {
  readonly args: readonly string[];
  /** Runs under another account; for tests that run as root. */
  readonly uid?: number;
}

/** `npm start` without npm, and what it prints. */
export class StartProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;
  printed = '';

  constructor({ args, uid }: StartProcessOptions) {
    this.#child = spawn(process.execPath, [path.join(root, 'tools/start/bin/start.js'), ...args], {
      cwd: root,
      ...(uid === undefined ? {} : { uid, gid: uid }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => (this.printed += chunk.toString());
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#exit = once(this.#child, 'close');
  }

  /** Waits for the ready line and returns the gateway's URL. */
  async ready(): Promise<string> {
    let isOver = false;
    void this.#exit.then(() => (isOver = true));
    for (;;) {
      const url = /^Facet is ready: (\S+)$/m.exec(this.printed)?.[1];
      if (url !== undefined) return url;
      if (isOver) throw new Error(`The start ended before it was ready:\n${this.printed}`);
      await sleep(50);
    }
  }

  /** Waits for the end and returns the exit status. */
  async ended(): Promise<number | null> {
    await this.#exit;
    return this.#child.exitCode;
  }

  kill(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended();
  }
}
