import type { Encoding } from '../encoding.ts';

/** The last few thousand encodings by text, so that a text that somebody is just storing is not encoded again. */
export class RecentEncodings {
  readonly #capacity: number;
  readonly #byText = new Map<string, Encoding>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(text: string): Encoding | undefined {
    return this.#byText.get(text);
  }

  add(text: string, encoding: Encoding): void {
    this.#byText.set(text, encoding);
    if (this.#byText.size <= this.#capacity) return;
    const [oldest = text] = this.#byText.keys();
    this.#byText.delete(oldest);
  }
}
