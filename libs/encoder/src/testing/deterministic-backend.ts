import type { BatchOutput, EncoderBackend, TokenBatch } from '../backend.ts';
import { hashUnitVector } from './deterministic-encoder.ts';

export interface DeterministicBackendOptions {
  readonly threads?: number;
  readonly dimensions?: number;
  /** Runs before each batch: wait in it to hold the session, throw in it to fail the batch. */
  readonly beforeRun?: (batch: TokenBatch) => Promise<void> | void;
}

/** A backend for tests of batching: a row's embedding depends on its tokens alone, not on its batch. */
export class DeterministicBackend implements EncoderBackend {
  readonly device = 'cpu';
  readonly threads: number;
  /** Every batch run, in order. */
  readonly batches: TokenBatch[] = [];
  closed = false;
  readonly #options: DeterministicBackendOptions;

  constructor(options: DeterministicBackendOptions = {}) {
    this.#options = options;
    this.threads = options.threads ?? 1;
  }

  async run(batch: TokenBatch): Promise<BatchOutput> {
    this.batches.push(batch);
    await this.#options.beforeRun?.(batch);
    const dimensions = this.#options.dimensions ?? 8;
    const embedding = new Float32Array(batch.rows * dimensions);
    for (let row = 0; row < batch.rows; row += 1) {
      const ids = batch.ids.subarray(row * batch.length, (row + 1) * batch.length);
      const mask = batch.mask.subarray(row * batch.length, (row + 1) * batch.length);
      const tokens = ids.filter((_, position) => mask[position] === 1);
      embedding.set(hashUnitVector(tokens.join(' '), dimensions), row * dimensions);
    }
    return { embedding, categories: null, sentiment: null };
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}
