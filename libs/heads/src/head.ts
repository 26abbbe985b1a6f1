import { softmaxInPlace } from './softmax.ts';

/** A linear classifier over embeddings: P(label | embedding) = softmax(weight · embedding + bias). */
export interface LinearHead {
  /** labels × dimensions, row after row */
  readonly weight: Float32Array;
  /** One number a label */
  readonly bias: Float32Array;
}

/** weight · embedding + bias, one number a label */
export function logitsOf({ weight, bias }: LinearHead, embedding: Float32Array): Float64Array {
  const logits = Float64Array.from(bias);
  for (let label = 0; label < bias.length; label += 1) {
    const offset = label * embedding.length;
    let sum = logits[label] as number;
    for (let at = 0; at < embedding.length; at += 1) {
      sum += (weight[offset + at] as number) * (embedding[at] as number);
    }
    logits[label] = sum;
  }
  return logits;
}

/**
 * What a head says of a batch of embeddings.
 *
 * @param embeddings rows × dimensions
 * @returns rows × labels; each row's probabilities add up to 1
 */
export function applyHead(head: LinearHead, embeddings: Float32Array, rows: number): Float32Array {
  const labels = head.bias.length;
  const dimensions = head.weight.length / labels;
  const probabilities = new Float32Array(rows * labels);
  for (let row = 0; row < rows; row += 1) {
    const logits = logitsOf(head, embeddings.subarray(row * dimensions, (row + 1) * dimensions));
    softmaxInPlace(logits);
    probabilities.set(logits, row * labels);
  }
  return probabilities;
}
