import type { EncodeOptions } from './lane.ts';
import type { WordedText } from './tokenize/worded-text.ts';

/** What a model says of one text. */
export interface Encoding {
  /** `dimensions` numbers, L2-normalised. */
  readonly embedding: Float32Array;
  /** P(category | text) in the order of the model's category labels; null without that head. */
  readonly categories: Float32Array | null;
  /** P(negative), P(neutral), P(positive); null without that head. */
  readonly sentiment: Float32Array | null;
}

/** What callers need to know of the model behind an encoder. */
export interface ModelInfo {
  readonly name: string;
  readonly version: string;
  /** SHA-256 (hex) over the names and checksums of the model's files: a model version's identity. */
  readonly checksum: string;
  readonly dimensions: number;
  /** Taxonomy keys in output order; empty without a category head. */
  readonly categoryLabels: readonly string[];
  /** Labels are on several levels of the taxonomy: one's probability holds that of the labels below it. */
  readonly areLabelsNested: boolean;
  readonly hasSentiment: boolean;
}

/** A text, or token ids with the special tokens around them, no more than the model reads. */
export type EncoderInput = string | Int32Array;

/** Texts in, encodings out, in the order of the input. Safe to call concurrently. */
export interface Encoder {
  readonly model: ModelInfo;
  /** The device taken: `cpu`, `cuda` or `webgpu`. */
  readonly device: string;
  readonly threads: number;
  /** @throws FacetError OVERLOADED when too much waits already in that lane. */
  encode(inputs: readonly EncoderInput[], options?: EncodeOptions): Promise<readonly Encoding[]>;
  /** Which words a text has, and the tokens that the model reads them as. */
  readWords(text: string): WordedText;
  close(): Promise<void>;
}
