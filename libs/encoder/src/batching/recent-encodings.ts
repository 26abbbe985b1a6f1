import type { Encoding } from '../encoding.ts';

/**
 * Encodings by text: those in flight, so that callers share them, and the last few thousand finished ones, so that
 * a text that somebody is just storing is not encoded again. The oldest go first; failed ones at once.
 */
export class RecentEncodings {
  readonly #capacity: number;
  readonly #byText = new Map<string, Promise<Encoding>>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(text: string): Promise<Encoding> | undefined {
    return this.#byText.get(text);
  }

  add(text: string, encoding: Promise<Encoding>): void {
    this.#byText.set(text, encoding);
    encoding.catch(() => this.#byText.delete(text));
    if (this.#byText.size <= this.#capacity) return;
    const [oldest = text] = this.#byText.keys();
    this.#byText.delete(oldest);
  }
}
