import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const stepMs = 50;

/** The lines that a process has printed, and those of the ones after it. */
export class Printed {
  readonly #lines: string[] = [];

  listen({ stdout, stderr }: ChildProcess): void {
    for (const stream of [stdout, stderr]) {
      if (stream) createInterface(stream).on('line', (line) => this.#lines.push(line));
    }
  }

  /** This moment, for the methods below */
  mark(): number {
    return this.#lines.length;
  }

  since(mark: number): string {
    return this.#lines.slice(mark).join('\n');
  }

  /** The first line after the mark that matches; undefined when none came in time. */
  async until(pattern: RegExp, mark: number, limitMs = 180_000): Promise<string | undefined> {
    for (const deadlineMs = Date.now() + limitMs; Date.now() < deadlineMs; await wait(stepMs)) {
      const line = this.#lines.slice(mark).find((printed) => pattern.test(printed));
      if (line !== undefined) return line;
    }
    return undefined;
  }
}
