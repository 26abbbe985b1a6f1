import { createHash } from 'node:crypto';
import type { Encoder, EncoderInput, Encoding, ModelInfo } from '../encoding.ts';
import type { EncodeOptions, Lane } from '../lane.ts';
import { createTextTokenizer } from '../tokenize/text-tokenizer.ts';
import type { WordedText } from '../tokenize/worded-text.ts';
import { letterTokenizer } from './letter-tokenizer.ts';

export interface DeterministicEncoderOptions {
  readonly dimensions?: number;
  /** Empty: no category head. */
  readonly categoryLabels?: readonly string[];
  readonly areLabelsNested?: boolean;
  readonly hasSentiment?: boolean;
}

/** Numbers in (0, 1] that depend on `seed` alone. */
function hashNumbers(seed: string, count: number): Float32Array {
  const bytes = createHash('shake256', { outputLength: count * 4 })
    .update(seed)
    .digest();
  return Float32Array.from(
    { length: count },
    (_, index) => (bytes.readUInt32LE(index * 4) + 1) / 2 ** 32,
  );
}

function hashDistribution(seed: string, count: number): Float32Array {
  const numbers = hashNumbers(seed, count);
  const sum = numbers.reduce((total, value) => total + value, 0);
  return numbers.map((value) => value / sum);
}

export function hashUnitVector(seed: string, dimensions: number): Float32Array {
  const numbers = hashNumbers(seed, dimensions).map((value) => value - 0.5);
  const norm = Math.hypot(...numbers);
  return numbers.map((value) => value / norm);
}

/**
 * An encoder for tests of what comes after encoding (queues, folds, stores). The same text always gives the same
 * encoding, and nothing more: it understands no language, so never use it where meaning counts.
 */
export class DeterministicEncoder implements Encoder {
  readonly model: ModelInfo;
  readonly device = 'cpu';
  readonly threads = 1;
  readonly #tokenizer = createTextTokenizer({ tokenizer: letterTokenizer(), maxTokens: 128 });
  /** Every text asked for (token ids with spaces between), in order: for asserting what was encoded, and how often. */
  readonly encoded: string[] = [];
  /** The lane of every call, in order. */
  readonly lanes: Lane[] = [];

  constructor(options: DeterministicEncoderOptions = {}) {
    const { dimensions = 8, categoryLabels = ['aa', 'hg', 'el'], hasSentiment = true } = options;
    const { areLabelsNested = false } = options;
    const identity = JSON.stringify([dimensions, categoryLabels, areLabelsNested, hasSentiment]);
    const checksum = createHash('sha256').update(identity).digest('hex');
    const name = 'deterministic';
    this.model = {
      ...{ name, version: '1', checksum, dimensions },
      ...{ categoryLabels, areLabelsNested, hasSentiment },
    };
  }

  encode(
    inputs: readonly EncoderInput[],
    { lane = 'live' }: EncodeOptions = {},
  ): Promise<readonly Encoding[]> {
    this.lanes.push(lane);
    const texts = inputs.map((input) => (typeof input === 'string' ? input : input.join(' ')));
    this.encoded.push(...texts);
    return Promise.resolve(texts.map((text) => this.#encode(text)));
  }

  readWords(text: string): WordedText {
    return this.#tokenizer.readWords(text);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #encode(text: string): Encoding {
    const { dimensions, categoryLabels, hasSentiment } = this.model;
    const labels = categoryLabels.length;
    return {
      embedding: hashUnitVector(`embedding ${text}`, dimensions),
      categories: labels === 0 ? null : hashDistribution(`categories ${text}`, labels),
      sentiment: hasSentiment ? hashDistribution(`sentiment ${text}`, 3) : null,
    };
  }
}
