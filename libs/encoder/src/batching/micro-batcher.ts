import { FacetError } from '@facet/errors';
import type { EncoderBackend } from '../backend.ts';
import type { Lane } from '../lane.ts';
import { BucketQueue, type PackedBatch } from './bucket-queue.ts';
import { PendingText } from './pending-text.ts';
import { splitOutput } from './split-output.ts';
import type { StageListener } from './stages.ts';
import { tokenBatch } from './token-batch.ts';

export interface MicroBatcherOptions {
  readonly backend: EncoderBackend;
  readonly buckets: readonly number[];
  /** Most padded tokens in one batch. */
  readonly tokenBudget: number;
  readonly paddingId: number;
  readonly onStage: StageListener;
}

const secondsSince = (startMs: number): number => (performance.now() - startMs) / 1000;

function sizeOf(rows: readonly Int32Array[], length: number) {
  const tokens = rows.reduce((sum, ids) => sum + ids.length, 0);
  return { texts: rows.length, tokens, paddedTokens: rows.length * length };
}

/** One queue before all sessions, shared by all callers: when a session is free it takes what waits. */
export class MicroBatcher {
  readonly #options: MicroBatcherOptions;
  readonly #queue: BucketQueue<PendingText>;
  readonly #running = new Set<Promise<void>>();
  #dispatchPlanned = false;
  #abandoned: FacetError | null = null;

  constructor(options: MicroBatcherOptions) {
    this.#options = options;
    this.#queue = new BucketQueue(options.buckets);
  }

  waitingTokens(lane: Lane): number {
    return this.#queue.tokens(lane);
  }

  submit(ids: Int32Array, lane: Lane): PendingText {
    const pending = new PendingText(ids);
    if (this.#abandoned) {
      pending.reject(this.#abandoned);
      return pending;
    }
    this.#queue.push(pending, ids.length, lane);
    this.#planDispatch();
    return pending;
  }

  /** Somebody waits for it now: if it still waits in the background, it goes into the live lane. */
  hasten(pending: PendingText): void {
    this.#queue.hasten(pending, pending.ids.length);
  }

  /** Rejects all that waits and all that still comes; what runs goes on. */
  abandon(error: FacetError): void {
    this.#abandoned = error;
    for (let batch = this.#queue.take(Infinity); batch; batch = this.#queue.take(Infinity)) {
      for (const pending of batch.items) pending.reject(error);
    }
  }

  /** A turn of the event loop later: callers of the same moment then share their batches. */
  #planDispatch(): void {
    if (this.#dispatchPlanned) return;
    this.#dispatchPlanned = true;
    setImmediate(() => {
      this.#dispatchPlanned = false;
      this.#dispatch();
    });
  }

  #dispatch(): void {
    const { backend, tokenBudget } = this.#options;
    while (this.#running.size < backend.threads) {
      const batch = this.#queue.take(tokenBudget);
      if (batch === null) return;
      const run = this.#run(batch).finally(() => {
        this.#running.delete(run);
        this.#dispatch();
      });
      this.#running.add(run);
    }
  }

  /** Never rejects: a failure goes to the texts of the batch. */
  async #run({ items, length }: PackedBatch<PendingText>): Promise<void> {
    const { backend, paddingId } = this.#options;
    const startMs = performance.now();
    const queuedAtMs = items[0]?.queuedAtMs ?? startMs;
    const tell: StageListener = (timing) => items[0]?.asCaller(this.#options.onStage, timing);
    tell({ stage: 'queue', seconds: (startMs - queuedAtMs) / 1000, texts: items.length });
    try {
      const rows = items.map(({ ids }) => ids);
      const output = await backend.run(tokenBatch(rows, length, paddingId));
      tell({ stage: 'infer', seconds: secondsSince(startMs), ...sizeOf(rows, length) });
      splitOutput(output, items.length).forEach((encoding, index) =>
        items[index]?.resolve(encoding),
      );
    } catch (cause) {
      const error = new FacetError('INTERNAL', 'The model failed on a batch of texts.', { cause });
      for (const { reject } of items) reject(error);
    }
  }
}
