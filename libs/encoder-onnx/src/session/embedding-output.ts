import type { EmbeddingOutput } from '@facet/encoder';
import type { InferenceSession } from 'onnxruntime-node';

/** Where a graph's embedding is, and what is still to be done with it. */
export interface FoundEmbedding {
  readonly name: string;
  /** `ready` is L2-normalised already */
  readonly pooling: 'ready' | 'pooled' | 'mean' | 'cls';
}

/** Pooled by the graph: the name that exports of sentence-transformers have for it. */
const pooledName = 'sentence_embedding';
/** One vector a token, by the names that exporters give; others are known by their shape. */
const tokenNames = ['last_hidden_state', 'token_embeddings'];

/** rows × length × dimensions */
const hasThreeAxes = (output: InferenceSession.ValueMetadata): boolean =>
  output.isTensor && output.shape.length === 3;

/** @throws Error when the graph has no such output. */
export function findEmbedding(
  wished: EmbeddingOutput,
  outputs: readonly InferenceSession.ValueMetadata[],
): FoundEmbedding {
  const names = outputs.map(({ name }) => name);
  if (wished.kind === 'pooled') return { name: wished.name, pooling: 'ready' };
  if (names.includes(pooledName)) return { name: pooledName, pooling: 'pooled' };
  const known = tokenNames.find((name) => names.includes(name));
  const name = known ?? outputs.find(hasThreeAxes)?.name;
  if (name !== undefined) return { name, pooling: wished.pooling };
  throw new Error(`the model has no output with a vector for each token but ${names.join()}`);
}
