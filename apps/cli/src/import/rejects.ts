import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { CommandFailure } from '../command-failure.ts';

export interface Reject {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** The file of refused rows, made when the first row is refused; that of an earlier run is replaced. */
export class Rejects {
  readonly file: string;
  #descriptor: number | undefined;
  #count = 0;

  constructor(imported: string) {
    this.file = `${imported}.rejects.jsonl`;
    this.#try(() => rmSync(this.file, { force: true }));
  }

  get count(): number {
    return this.#count;
  }

  add(reject: Reject): void {
    this.#count += 1;
    this.#try(() => {
      this.#descriptor ??= openSync(this.file, 'w', 0o600);
      writeSync(this.#descriptor, `${JSON.stringify(reject)}\n`);
    });
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      throw new CommandFailure(`${this.file} cannot be written: ${(error as Error).message}`);
    }
  }
}
