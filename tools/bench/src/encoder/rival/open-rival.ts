import { BatchPool } from '../pool/batch-pool.ts';
import { bestOf } from '../best-of.ts';
import type { Contender } from '../contender.ts';
import { installTransformers, transformersVersion } from './install-transformers.ts';
import type { TransformersSettings } from './transformers-thread.ts';

const batchSizes = [1, 2, 4, 8, 16, 32];

function batchesOf(texts: readonly string[], size: number): readonly (readonly string[])[] {
  const count = Math.ceil(texts.length / size);
  return Array.from({ length: count }, (_, index) => texts.slice(index * size, (index + 1) * size));
}

/** `@huggingface/transformers`, a model a thread, texts as they come, in batches of its best size. */
export async function openRival(
  modelDir: string,
  maxTokens: number,
  texts: readonly string[],
  sample: readonly string[],
  threads: number,
): Promise<Contender> {
  const library = await installTransformers();
  const settings: TransformersSettings = { library, modelDir, maxTokens };
  const file = new URL('./transformers-thread.ts', import.meta.url);
  const pool = await BatchPool.open<readonly string[]>(file, threads, settings);
  const best = await bestOf(batchSizes, (size) => pool.run(batchesOf(sample, size)));
  const batches = batchesOf(texts, best);
  return {
    name: `@huggingface/transformers ${transformersVersion}, batches of ${best}`,
    pass: () => pool.run(batches),
    close: () => pool.close(),
  };
}
