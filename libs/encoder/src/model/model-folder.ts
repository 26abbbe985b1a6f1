import type { ModelInfo } from '../encoding.ts';

/**
 * How a graph gives its embedding: pooled inside it, or as one vector a token of which the mean or the first ([CLS])
 * is still to be taken. Exporters name that output as they like.
 */
export type EmbeddingOutput =
  | { readonly kind: 'pooled'; readonly name: string }
  | { readonly kind: 'tokens'; readonly pooling: 'mean' | 'cls' };

/** The names of a graph's outputs; null without that head. */
export interface ModelOutputs {
  readonly embedding: EmbeddingOutput;
  readonly sentiment: string | null;
  readonly category: string | null;
}

/** Absolute paths of heads that are applied to the embedding after the graph has run; null where there is none. */
export interface HeadFiles {
  readonly sentiment: string | null;
  readonly category: string | null;
}

/** A model folder, read and checked. */
export interface ModelFolder {
  readonly info: ModelInfo;
  /** Its absolute path. */
  readonly directory: string;
  /** The files that make the model, as paths inside the folder: a copy of them is a copy of the model. */
  readonly files: readonly string[];
  /** Absolute path of the ONNX file. */
  readonly onnxFile: string;
  /** The parsed `tokenizer.json`. */
  readonly tokenizer: object;
  /** Longest input in tokens, special tokens included. */
  readonly maxTokens: number;
  readonly outputs: ModelOutputs;
  readonly heads: HeadFiles;
}

export const noHeads: HeadFiles = { sentiment: null, category: null };
