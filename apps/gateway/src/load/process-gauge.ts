import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface ProcessState {
  /** How late timers came on average since the last reading */
  readonly eventLoopDelayMs: number;
  /** JavaScript heap and buffers; not RSS, which does not fall when memory is free again */
  readonly memoryMb: number;
}

const resolutionMs = 20;

/** Reads how the process itself is. */
export class ProcessGauge {
  readonly #delays = monitorEventLoopDelay({ resolution: resolutionMs });

  start(): void {
    this.#delays.enable();
  }

  read(): ProcessState {
    // The histogram counts the timer's own interval; without a sample there is no mean.
    const meanMs = this.#delays.count === 0 ? 0 : this.#delays.mean / 1e6 - resolutionMs;
    this.#delays.reset();
    const { heapUsed, external } = process.memoryUsage();
    return {
      eventLoopDelayMs: Math.max(0, meanMs),
      memoryMb: (heapUsed + external) / 2 ** 20,
    };
  }

  stop(): void {
    this.#delays.disable();
  }
}
