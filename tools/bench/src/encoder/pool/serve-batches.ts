import { parentPort } from 'node:worker_threads';

/** What a pool tells its threads. */
export type PoolMessage<Batch> =
  | { readonly type: 'load'; readonly batches: readonly Batch[] }
  | { readonly type: 'run'; readonly next: Int32Array };

/** A thread of a pool: runs batches that no other thread has taken, until none is left. */
export function serveBatches<Batch>(run: (batch: Batch) => Promise<unknown>): void {
  let batches: readonly Batch[] = [];
  const runAll = async (next: Int32Array): Promise<void> => {
    for (;;) {
      const batch = batches[Atomics.add(next, 0, 1)];
      if (batch === undefined) return;
      await run(batch);
    }
  };
  const answer = async (message: PoolMessage<Batch>): Promise<void> => {
    if (message.type === 'load') batches = message.batches;
    else await runAll(message.next);
    parentPort?.postMessage('done');
  };
  parentPort?.on('message', (message: PoolMessage<Batch>) => {
    answer(message).catch((error: unknown) => {
      setImmediate(() => {
        throw error;
      });
    });
  });
  parentPort?.postMessage('done');
}
