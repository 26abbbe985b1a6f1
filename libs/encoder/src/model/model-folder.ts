import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ModelInfo } from '../encoding.ts';
import { readFacetFolder } from './facet-folder.ts';
import { isFile } from './model-files.ts';
import { modelInvalid } from './model-invalid.ts';
import { readPlainFolder } from './plain-folder.ts';

/** How a graph gives its embedding: pooled inside it, or as one vector a token that is still to be averaged. */
export type EmbeddingOutput =
  | { readonly kind: 'pooled'; readonly name: string }
  | { readonly kind: 'lastHiddenState'; readonly name: string };

/** The names of a graph's outputs; null without that head. */
export interface ModelOutputs {
  readonly embedding: EmbeddingOutput;
  readonly sentiment: string | null;
  readonly category: string | null;
}

/** A model folder, read and checked. */
export interface ModelFolder {
  readonly info: ModelInfo;
  /** Absolute path of the ONNX file. */
  readonly onnxFile: string;
  /** The parsed `tokenizer.json`. */
  readonly tokenizer: object;
  /** Longest input in tokens, special tokens included. */
  readonly maxTokens: number;
  readonly outputs: ModelOutputs;
}

/**
 * Reads a model folder: one with `facet.json` (its checksums are compared with the files), or a plain
 * Hugging Face BERT (`config.json`, `tokenizer.json`, `onnx/model.onnx` or `model.onnx`), which gives
 * mean-pooled embeddings and no heads.
 *
 * @throws FacetError MODEL_INVALID naming the file and what to do.
 */
export async function readModelFolder(directory: string): Promise<ModelFolder> {
  const folder = resolve(directory);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw modelInvalid(`There is no model folder ${folder}.`, 'Set MODEL_DIR or --model to one.');
  }
  const hasFacetJson = await isFile(join(folder, 'facet.json'));
  return hasFacetJson ? readFacetFolder(folder) : readPlainFolder(folder);
}
