import { AsyncLocalStorage } from 'node:async_hooks';
import type { Encoding } from '../encoding.ts';

/**
 * The answer to one call, as its texts come in. One promise for all of them: one for each would be most of what the
 * asking thread has to do for a text.
 */
export class EncodeCall {
  readonly encodings: Promise<readonly Encoding[]>;
  /** Calls a function as if whoever called did. */
  readonly asCaller = AsyncLocalStorage.snapshot();
  readonly #encodings: Encoding[];
  #missing: number;
  #finish: (encodings: readonly Encoding[]) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor(texts: number) {
    this.#encodings = new Array<Encoding>(texts);
    this.#missing = texts;
    this.encodings = new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#fail = reject;
    });
    if (texts === 0) this.#finish([]);
  }

  /** To be called once for each text. */
  resolve(index: number, encoding: Encoding): void {
    this.#encodings[index] = encoding;
    this.#missing -= 1;
    if (this.#missing === 0) this.#finish(this.#encodings);
  }

  /** One text that fails fails the call. */
  reject(error: unknown): void {
    this.#fail(error);
  }
}
