import type { TextTokenizer, TokenBatch } from '@facet/encoder';
import { BatchPool } from '../pool/batch-pool.ts';
import { bestOf } from '../best-of.ts';
import type { Contender } from '../contender.ts';
import { idealBatches, type Packing } from './ideal-batches.ts';

const budgets = [128, 256, 512, 1_024, 2_048];
const orders = ['ascending', 'descending'] as const;
const packings: readonly Packing[] = budgets.flatMap((budget) =>
  orders.map((order) => ({ budget, order })),
);

/** Bare ONNX Runtime over texts that are split into tokens already, in the best order and batch size. */
export async function openLimit(
  modelFile: string,
  tokenizer: TextTokenizer,
  texts: readonly string[],
  sample: readonly string[],
  threads: number,
): Promise<Contender> {
  const file = new URL('./limit-thread.ts', import.meta.url);
  const pool = await BatchPool.open<TokenBatch>(file, threads, modelFile);
  const batchesOf = (some: readonly string[], packing: Packing): readonly TokenBatch[] =>
    idealBatches(
      some.map((text) => tokenizer.tokenize(text)),
      tokenizer.paddingId,
      packing,
    );
  const best = await bestOf(packings, (packing) => pool.run(batchesOf(sample, packing)));
  const batches = batchesOf(texts, best);
  return {
    name: `bare ONNX Runtime, ${best.budget} tokens a batch, ${best.order}`,
    pass: () => pool.run(batches),
    close: () => pool.close(),
  };
}
