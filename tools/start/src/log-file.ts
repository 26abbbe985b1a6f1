import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';

const maxBytes = 20 * 1024 * 1024;

/** A log to go on with; one that has grown large is kept beside it as `.old`. */
export class LogFile {
  readonly path: string;
  #stream: WriteStream;

  constructor(file: string) {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > maxBytes) renameSync(file, `${file}.old`);
    this.path = file;
    this.#stream = this.#open();
  }

  /** A line that a full disk does not take is lost; the next ones are tried again. */
  write(line: string): void {
    if (this.#stream.destroyed) this.#stream = this.#open();
    this.#stream.write(`${line}\n`);
  }

  close(): Promise<void> {
    if (this.#stream.destroyed) return Promise.resolve();
    return new Promise((resolve) => this.#stream.once('close', resolve).end());
  }

  #open(): WriteStream {
    return createWriteStream(this.path, { flags: 'a', mode: 0o600 }).on('error', () => {});
  }
}
