import type { TokenBatch } from '@facet/encoder';
import { Tensor, type InferenceSession } from 'onnxruntime-node';

function tensor(values: Int32Array, type: string, dims: readonly number[]): Tensor {
  if (type === 'int32') return new Tensor('int32', values, dims);
  if (type === 'int64') return new Tensor('int64', BigInt64Array.from(values, BigInt), dims);
  throw new Error(`the model wants inputs of type ${type}, not int32 or int64`);
}

function valuesOf(name: string, { ids, mask }: TokenBatch): Int32Array {
  if (name === 'input_ids') return ids;
  if (name === 'attention_mask') return mask;
  if (name === 'token_type_ids') return new Int32Array(ids.length);
  throw new Error(`the model wants an input "${name}" that a BERT does not have`);
}

/** The batch as the model's own metadata asks for it: int32 or int64, with or without `token_type_ids`. */
export function sessionInputs(
  metadata: readonly InferenceSession.ValueMetadata[],
  batch: TokenBatch,
): Record<string, Tensor> {
  const dims = [batch.rows, batch.length];
  const named = metadata.map(
    (input) => [input.name, tensor(valuesOf(input.name, batch), typeOf(input), dims)] as const,
  );
  return Object.fromEntries(named);
}

function typeOf(input: InferenceSession.ValueMetadata): string {
  return input.isTensor ? input.type : 'no tensor';
}
