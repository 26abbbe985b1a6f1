import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PoolMessage } from './serve-batches.ts';

/** Where a thread begins: it does not read TypeScript of itself, and options of Node's own come too late for that. */
function entryOf(file: URL): URL {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import { register } from ${tsx}; register(); await import(${JSON.stringify(file.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Threads that share batches among them with as little between as can be: the next free one takes the next. */
export class BatchPool<Batch> {
  readonly #threads: readonly Worker[];

  private constructor(threads: readonly Worker[]) {
    this.#threads = threads;
  }

  static async open<Batch>(file: URL, threads: number, workerData: unknown) {
    const pool = new BatchPool<Batch>(
      Array.from({ length: threads }, () => new Worker(entryOf(file), { workerData })),
    );
    await pool.#answers();
    return pool;
  }

  /** Seconds from the first batch to the end of the last; the batches were handed over before. */
  async run(batches: readonly Batch[]): Promise<number> {
    await this.#tell({ type: 'load', batches });
    const startMs = performance.now();
    await this.#tell({ type: 'run', next: new Int32Array(new SharedArrayBuffer(4)) });
    return (performance.now() - startMs) / 1000;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  async #tell(message: PoolMessage<Batch>): Promise<void> {
    const answers = this.#answers();
    for (const thread of this.#threads) thread.postMessage(message);
    await answers;
  }

  async #answers(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => once(thread, 'message')));
  }
}
