import type { Encoding } from '../encoding.ts';
import type { EncodeCall } from './encode-call.ts';

/** Told once when a text has its encoding, or null when its batch failed. */
export type SettledListener = (text: string, encoding: Encoding | null) => void;

/** A text on its way through the batches, and who waits for it. */
export class PendingText {
  readonly ids: Int32Array;
  readonly queuedAtMs = performance.now();
  readonly #text: string;
  readonly #onSettled: SettledListener;
  readonly #waiters: { readonly call: EncodeCall; readonly index: number }[] = [];

  constructor(text: string, ids: Int32Array, onSettled: SettledListener) {
    this.ids = ids;
    this.#text = text;
    this.#onSettled = onSettled;
  }

  /** @param index where the text stands in the call */
  addWaiter(call: EncodeCall, index: number): void {
    this.#waiters.push({ call, index });
  }

  /** Calls a function as if whoever asked for the text first did: traces show it there. */
  asCaller<Args extends unknown[]>(run: (...args: Args) => void, ...args: Args): void {
    this.#waiters[0]?.call.asCaller(run, ...args);
  }

  resolve(encoding: Encoding): void {
    this.#onSettled(this.#text, encoding);
    for (const { call, index } of this.#waiters) call.resolve(index, encoding);
  }

  reject(error: unknown): void {
    this.#onSettled(this.#text, null);
    for (const { call } of this.#waiters) call.reject(error);
  }
}
