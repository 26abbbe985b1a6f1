import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../root.ts';

/** A gateway or a worker as it is run, and what it prints. */
export class AppProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;
  printed = '';

  constructor(name: 'gateway' | 'worker', settings: Readonly<Record<string, string>>) {
    const { PATH = '', HOME = '' } = process.env;
    const entry = path.join('apps', name, 'src/main.ts');
    this.#child = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: root,
      env: { PATH, HOME, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => (this.printed += chunk.toString());
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#exit = once(this.#child, 'close');
  }

  /** Waits until it prints this, and returns the group of the match. @throws Error when it ends before */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.printed);
      if (found) return found[1] ?? '';
      if (this.#child.exitCode !== null) throw new Error(`It ended:\n${this.printed}`);
      await wait(20);
    }
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#exit;
  }
}
