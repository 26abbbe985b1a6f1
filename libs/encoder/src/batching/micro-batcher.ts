import { FacetError } from '@facet/errors';
import type { BatchOutput, EncoderBackend } from '../backend.ts';
import type { Lane } from '../lane.ts';
import { BucketQueue, type PackedBatch } from './bucket-queue.ts';
import type { PendingText } from './pending-text.ts';
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

function sizeOf(items: readonly PendingText[], length: number) {
  const tokens = items.reduce((sum, { ids }) => sum + ids.length, 0);
  return { texts: items.length, tokens, paddedTokens: items.length * length };
}

/** One queue before all sessions, shared by all callers: when a session is free it takes what waits. */
export class MicroBatcher {
  readonly #options: MicroBatcherOptions;
  readonly #queue: BucketQueue<PendingText>;
  #running = 0;
  #dispatchPlanned = false;
  #abandoned: FacetError | null = null;

  constructor(options: MicroBatcherOptions) {
    this.#options = options;
    this.#queue = new BucketQueue(options.buckets);
  }

  waitingTokens(lane: Lane): number {
    return this.#queue.tokens(lane);
  }

  /** @throws what `abandon` was called with */
  submit(pending: PendingText, lane: Lane): void {
    if (this.#abandoned) throw this.#abandoned;
    this.#queue.push(pending, pending.ids.length, lane);
    this.#planDispatch();
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
    while (this.#running < backend.threads) {
      const batch = this.#queue.take(tokenBudget);
      if (batch === null) return;
      void this.#run(batch);
    }
  }

  /** Never rejects: a failure goes to the texts of the batch. */
  async #run({ items, length }: PackedBatch<PendingText>): Promise<void> {
    const startMs = performance.now();
    const queuedAtMs = items[0]?.queuedAtMs ?? startMs;
    const tell: StageListener = (timing) => items[0]?.asCaller(this.#options.onStage, timing);
    tell({ stage: 'queue', seconds: (startMs - queuedAtMs) / 1000, texts: items.length });
    try {
      const output = await this.#infer({ items, length });
      tell({ stage: 'infer', seconds: secondsSince(startMs), ...sizeOf(items, length) });
      splitOutput(output, items.length).forEach((encoding, row) => items[row]?.resolve(encoding));
    } catch (cause) {
      const error = new FacetError('INTERNAL', 'The model failed on a batch of texts.', { cause });
      for (const item of items) item.reject(error);
    }
  }

  /** The session has its next batch before this one's texts are answered: it need not wait for that. */
  async #infer({ items, length }: PackedBatch<PendingText>): Promise<BatchOutput> {
    const { backend, paddingId } = this.#options;
    const rows = items.map(({ ids }) => ids);
    this.#running += 1;
    try {
      return await backend.run(tokenBatch(rows, length, paddingId));
    } finally {
      this.#running -= 1;
      this.#dispatch();
    }
  }
}
