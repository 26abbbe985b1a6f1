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

export interface RivalOptions {
  readonly modelDir: string;
  readonly maxTokens: number;
  readonly texts: readonly string[];
  readonly sample: readonly string[];
  /** Models, each in a thread of its own */
  readonly models: number;
  /** Threads that the runtime takes for each model */
  readonly threadsEach: number;
}

/** `@huggingface/transformers`, texts as they come, in batches of its best size. */
export async function openRival(options: RivalOptions): Promise<Contender> {
  const { modelDir, maxTokens, texts, sample, models, threadsEach } = options;
  const library = await installTransformers();
  const settings: TransformersSettings = { library, modelDir, maxTokens, threadsEach };
  const file = new URL('./transformers-thread.ts', import.meta.url);
  const pool = await BatchPool.open<readonly string[]>(file, models, settings);
  const best = await bestOf(batchSizes, (size) => pool.run(batchesOf(sample, size)));
  const batches = batchesOf(texts, best);
  const place = models === 1 ? '' : `, in ${models} worker threads`;
  return {
    name: `@huggingface/transformers ${transformersVersion}, batches of ${best}${place}`,
    pass: () => pool.run(batches),
    close: () => pool.close(),
  };
}
