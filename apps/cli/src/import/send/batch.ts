/** Events that go in one request. */
export interface Batch {
  readonly lines: readonly number[];
  readonly body: string;
}

/** The gateway takes more; small batches keep its transactions short. */
const maxBatchBytes = 500_000;
const maxBatchEvents = 500;

/** Collects events until a batch is full. */
export class Batcher {
  #lines: number[] = [];
  #events: string[] = [];
  #bytes = 0;

  /** Adds an event, and returns the batch that had no room for it. */
  add(line: number, json: string): Batch | undefined {
    const bytes = Buffer.byteLength(json) + 1;
    const isFull = this.#lines.length === maxBatchEvents || this.#bytes + bytes > maxBatchBytes;
    const full = isFull ? this.take() : undefined;
    this.#lines.push(line);
    this.#events.push(json);
    this.#bytes += bytes;
    return full;
  }

  /** What has been collected, if anything. */
  take(): Batch | undefined {
    if (this.#lines.length === 0) return undefined;
    const batch = { lines: this.#lines, body: `{"batch":[${this.#events.join(',')}]}` };
    this.#lines = [];
    this.#events = [];
    this.#bytes = 0;
    return batch;
  }
}
