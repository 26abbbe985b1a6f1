type Close = () => Promise<unknown>;

/** What was opened, to be closed in the reverse order; closing twice closes once. */
export class OpenedParts {
  readonly #closers: Close[] = [];

  async open<T>(part: T | Promise<T>, close: (part: T) => Promise<unknown>): Promise<T> {
    const opened = await part;
    this.#closers.push(() => close(opened));
    return opened;
  }

  async close(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop()) await close();
  }
}
