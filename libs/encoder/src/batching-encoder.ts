import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { FacetError } from '@facet/errors';
import type { EncoderBackend } from './backend.ts';
import { Admission, defaultLimits, type AdmissionLimits } from './batching/admission.ts';
import { EncodeCall } from './batching/encode-call.ts';
import { lengthBuckets } from './batching/length-buckets.ts';
import { MicroBatcher } from './batching/micro-batcher.ts';
import { PendingText, type SettledListener } from './batching/pending-text.ts';
import { RecentEncodings } from './batching/recent-encodings.ts';
import { noopStageListener, type StageListener } from './batching/stages.ts';
import type { Encoder, EncoderInput, Encoding, ModelInfo } from './encoding.ts';
import type { EncodeOptions, Lane } from './lane.ts';
import type { ModelFolder } from './model/model-folder.ts';
import { createTextTokenizer, type TextTokenizer } from './tokenize/text-tokenizer.ts';
import type { WordedText } from './tokenize/worded-text.ts';

export interface BatchingEncoderOptions {
  readonly folder: Pick<ModelFolder, 'info' | 'maxTokens' | 'tokenizer'>;
  readonly backend: EncoderBackend;
  /** Most padded tokens in one batch: small on a CPU (padding costs), thousands on a GPU. */
  readonly tokenBudget: number;
  /** Each lane has its own, so that background texts never take the room of live ones. */
  readonly limits?: AdmissionLimits;
  readonly onStage?: StageListener;
  /** How long `close` waits for what was let in, in milliseconds. */
  readonly drainTimeoutMs?: number;
}

/** Texts are split into tokens in slices of this many, so that the thread stays free for other work between them. */
const sliceSize = 32;

/** Finished encodings that are kept, in texts: about 6 MB for 256 dimensions. */
const recentTexts = 4_096;

const closed = (): FacetError => new FacetError('NOT_READY', 'The encoder is being closed.');

/** Tokenises, shares identical texts, batches, and runs a backend: an encoder for any number of callers. */
export class BatchingEncoder implements Encoder {
  readonly model: ModelInfo;
  readonly device: string;
  readonly threads: number;
  readonly #options: BatchingEncoderOptions;
  readonly #onStage: StageListener;
  readonly #tokenizer: TextTokenizer;
  readonly #batcher: MicroBatcher;
  readonly #admissions: Readonly<Record<Lane, Admission>>;
  readonly #calls = new Set<Promise<unknown>>();
  readonly #inFlight = new Map<string, PendingText>();
  readonly #recent = new RecentEncodings(recentTexts);
  #tokenized = 0;
  #closing: Promise<void> | null = null;

  constructor(options: BatchingEncoderOptions) {
    const { backend, folder, tokenBudget, onStage = noopStageListener } = options;
    this.model = folder.info;
    this.device = backend.device;
    this.threads = backend.threads;
    this.#options = options;
    this.#onStage = onStage;
    this.#tokenizer = createTextTokenizer(folder);
    const { paddingId } = this.#tokenizer;
    const buckets = lengthBuckets(folder.maxTokens);
    this.#batcher = new MicroBatcher({ backend, buckets, tokenBudget, paddingId, onStage });
    const admission = (): Admission => new Admission(options.limits ?? defaultLimits);
    this.#admissions = { live: admission(), background: admission() };
  }

  async encode(
    inputs: readonly EncoderInput[],
    { lane = 'live' }: EncodeOptions = {},
  ): Promise<readonly Encoding[]> {
    if (this.#closing) throw closed();
    const admission = this.#admissions[lane];
    admission.enter(inputs.length, this.#batcher.waitingTokens(lane));
    const call = new EncodeCall(inputs.length);
    this.#submitAll(inputs, lane, call).catch((error: unknown) => call.reject(error));
    const answer = call.encodings.finally(() => {
      admission.leave(inputs.length);
      this.#calls.delete(answer);
    });
    this.#calls.add(answer);
    return answer;
  }

  readWords(text: string): WordedText {
    return this.#tokenizer.readWords(text);
  }

  /** Lets in nobody, finishes what was let in, then frees the sessions. A second call waits for the first. */
  close(): Promise<void> {
    this.#closing ??= this.#drain().finally(() => this.#options.backend.close());
    return this.#closing;
  }

  async #drain(): Promise<void> {
    const patience = new AbortController();
    const timeout = delay(this.#options.drainTimeoutMs ?? 10_000, undefined, {
      signal: patience.signal,
    })
      .then(() => this.#batcher.abandon(closed()))
      .catch(() => undefined);
    await Promise.race([Promise.allSettled(this.#calls), timeout]);
    patience.abort();
  }

  async #submitAll(inputs: readonly EncoderInput[], lane: Lane, call: EncodeCall): Promise<void> {
    for (let start = 0; start < inputs.length; start += sliceSize) {
      if (start > 0) await nextTurn();
      const startMs = performance.now();
      const before = this.#tokenized;
      inputs.slice(start, start + sliceSize).forEach((input, offset) => {
        this.#request(input, lane, call, start + offset);
      });
      const seconds = (performance.now() - startMs) / 1000;
      this.#onStage({ stage: 'tokenize', seconds, texts: this.#tokenized - before });
    }
  }

  #request(input: EncoderInput, lane: Lane, call: EncodeCall, index: number): void {
    if (typeof input === 'string') return this.#requestText(input, lane, call, index);
    // Token ids are seldom asked for twice: they take no place among the texts that are remembered.
    const pending = new PendingText('', input, () => undefined);
    pending.addWaiter(call, index);
    this.#batcher.submit(pending, lane);
  }

  #requestText(text: string, lane: Lane, call: EncodeCall, index: number): void {
    const known = this.#recent.get(text);
    if (known) return call.resolve(index, known);
    const inFlight = this.#inFlight.get(text);
    if (inFlight && lane === 'live') this.#batcher.hasten(inFlight);
    const pending = inFlight ?? this.#submit(text, lane);
    pending.addWaiter(call, index);
  }

  #submit(text: string, lane: Lane): PendingText {
    const pending = new PendingText(text, this.#tokenizer.tokenize(text), this.#onSettled);
    this.#tokenized += 1;
    this.#batcher.submit(pending, lane);
    this.#inFlight.set(text, pending);
    return pending;
  }

  readonly #onSettled: SettledListener = (text, encoding) => {
    this.#inFlight.delete(text);
    if (encoding) this.#recent.add(text, encoding);
  };
}
