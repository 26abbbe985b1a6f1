import type { BatchOutput, EncoderBackend, TokenBatch } from '@facet/encoder';
import { Piscina } from 'piscina';
import type { Device, SessionSettings } from './session/session-settings.ts';
import { checkWarmUp, warmUpBatch } from './session/warm-up.ts';
import { typescriptLoader } from './typescript-loader.ts';

const closeTimeoutMs = 5_000;

/** A pool of worker threads with one session each: inference never runs on the thread that asks for it. */
export class OnnxBackend implements EncoderBackend {
  readonly device: Device;
  readonly threads: number;
  readonly #pool: Piscina<TokenBatch, BatchOutput>;

  private constructor(settings: SessionSettings, threads: number) {
    this.device = settings.device;
    this.threads = threads;
    this.#pool = new Piscina({
      filename: new URL('./session/worker.ts', import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      execArgv: typescriptLoader(),
      workerData: settings,
      recordTiming: false,
      closeTimeout: closeTimeoutMs,
    });
    // A thread that dies idle is replaced by the pool; one that dies at work fails its batch.
    this.#pool.on('error', () => undefined);
  }

  /** Opens every session and runs a first batch in each. @throws what the runtime says of a bad model or device. */
  static async open(settings: SessionSettings, threads: number): Promise<OnnxBackend> {
    const backend = new OnnxBackend(settings, threads);
    try {
      const runs = Array.from({ length: threads }, () => backend.#pool.run(warmUpBatch));
      for (const output of await Promise.all(runs)) checkWarmUp(output);
      return backend;
    } catch (error) {
      await backend.close();
      throw error;
    }
  }

  run(batch: TokenBatch): Promise<BatchOutput> {
    const transferList = [batch.ids.buffer, batch.mask.buffer] as ArrayBuffer[];
    return this.#pool.run(batch, { transferList });
  }

  /** Waits for the batches at work, a few seconds at most, and frees the threads. */
  close(): Promise<void> {
    return this.#pool.close({ force: true });
  }
}
