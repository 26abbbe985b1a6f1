import { printError } from '../terminal/output.ts';

const shown = 20;

/** Tells of bad lines one by one, but not of millions. */
export class BadLines {
  count = 0;

  add(line: number, problem: string): void {
    this.count += 1;
    if (this.count <= shown) printError(`line ${line}: ${problem}`);
    if (this.count === shown) printError('Further bad lines are only counted.');
  }
}
