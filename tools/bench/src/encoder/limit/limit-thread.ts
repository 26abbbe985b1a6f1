import { workerData } from 'node:worker_threads';
import type { TokenBatch } from '@facet/encoder';
import { sessionOptions } from '@facet/encoder-onnx';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { serveBatches } from '../pool/serve-batches.ts';

// ONNX Runtime and nothing else: tensors in, tensors out.
const session = await InferenceSession.create(workerData as string, sessionOptions('cpu'));

serveBatches(({ ids, mask, rows, length }: TokenBatch) =>
  session.run({
    input_ids: new Tensor('int32', ids, [rows, length]),
    attention_mask: new Tensor('int32', mask, [rows, length]),
  }),
);
