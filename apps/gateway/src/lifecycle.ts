type Close = () => PromiseLike<unknown> | unknown;

/**
 * What was opened, to be closed in the reverse order: at the stop, or at once when a later part does not open.
 * Closing twice closes once.
 */
export class OpenedParts {
  readonly #closers: Close[] = [];

  add(close: Close): void {
    this.#closers.push(close);
  }

  /** Runs `open`; when it fails, closes what it had opened and passes its error on. */
  async orClose<T>(open: () => Promise<T>): Promise<T> {
    try {
      return await open();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      await close();
    }
  }
}
