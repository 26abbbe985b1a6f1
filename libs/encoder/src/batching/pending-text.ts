import { AsyncLocalStorage } from 'node:async_hooks';
import type { Encoding } from '../encoding.ts';

const ignore = (): void => undefined;

/** A text on its way through the batches. */
export class PendingText {
  readonly ids: Int32Array;
  readonly queuedAtMs = performance.now();
  /** Calls a function as if whoever asked for the text did: traces show it there. */
  readonly asCaller = AsyncLocalStorage.snapshot();
  /** Rejects when the text's batch fails; the texts of other batches are not touched. */
  readonly encoding: Promise<Encoding>;
  resolve: (encoding: Encoding) => void = ignore;
  reject: (error: unknown) => void = ignore;

  constructor(ids: Int32Array) {
    this.ids = ids;
    this.encoding = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}
