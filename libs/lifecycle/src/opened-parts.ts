type Close = () => PromiseLike<unknown> | unknown;

/**
 * What was opened, to be closed in the reverse order: at the stop, or at once when a later part does not open.
 * Closing twice closes once.
 */
export class OpenedParts {
  readonly #closers: Close[] = [];

  /** To be called as soon as a part is open, with what closes it. */
  add(close: Close): void {
    this.#closers.push(close);
  }

  /** Runs `open`; when it fails, closes what it had opened and passes its error on. */
  async orClose<T>(open: () => Promise<T>): Promise<T> {
    try {
      return await open();
    } catch (error) {
      // The first error is the reason; one while closing only follows from it.
      await this.close().catch(() => {});
      throw error;
    }
  }

  /** Closes every part, even if another does not close. @throws AggregateError of what the parts threw */
  async close(): Promise<void> {
    const errors: unknown[] = [];
    for (let close = this.#closers.pop(); close !== undefined; close = this.#closers.pop()) {
      await (async () => close())().catch((error: unknown) => errors.push(error));
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Not everything could be closed.');
  }
}
