/**
 * "Something is new", for one reader. Signals that come while the reader is busy become one, so a slow
 * client holds one flag and no queue.
 */
export class LatestSignal implements AsyncIterableIterator<true> {
  #state: 'quiet' | 'signalled' | 'closed' = 'quiet';
  #waiting: ((result: IteratorResult<true>) => void) | undefined;
  readonly #onClose: () => void;

  constructor(onClose: () => void = () => {}) {
    this.#onClose = onClose;
  }

  signal(): void {
    if (this.#state === 'closed') return;
    if (this.#waiting === undefined) this.#state = 'signalled';
    else this.#settle({ value: true, done: false });
  }

  async next(): Promise<IteratorResult<true>> {
    if (this.#state === 'closed') return { value: undefined, done: true };
    if (this.#state === 'signalled') {
      this.#state = 'quiet';
      return { value: true, done: false };
    }
    return new Promise((resolve) => (this.#waiting = resolve));
  }

  async return(): Promise<IteratorResult<true>> {
    if (this.#state !== 'closed') {
      this.#state = 'closed';
      this.#onClose();
      this.#settle({ value: undefined, done: true });
    }
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #settle(result: IteratorResult<true>): void {
    const resolve = this.#waiting;
    this.#waiting = undefined;
    resolve?.(result);
  }
}
