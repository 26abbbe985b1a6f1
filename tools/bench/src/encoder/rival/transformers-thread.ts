import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { serveBatches } from '../pool/serve-batches.ts';
import type { Transformers } from './transformers-api.ts';

export interface TransformersSettings {
  /** Absolute path of the library's entry file */
  readonly library: string;
  readonly modelDir: string;
  readonly maxTokens: number;
  readonly threadsEach: number;
}

const { library, modelDir, maxTokens, threadsEach } = workerData as TransformersSettings;
const transformers = (await import(pathToFileURL(library).href)) as Transformers;
transformers.env.allowRemoteModels = false;
transformers.env.localModelPath = dirname(modelDir);
const tokenizer = new transformers.PreTrainedTokenizer(
  JSON.parse(readFileSync(join(modelDir, 'tokenizer.json'), 'utf8')),
  { model_max_length: maxTokens, pad_token: '[PAD]' },
);
const model = await transformers.AutoModel.from_pretrained(basename(modelDir), {
  dtype: 'q8',
  session_options: { intraOpNumThreads: threadsEach },
});

serveBatches((texts: readonly string[]) => {
  const inputs = tokenizer(texts, { padding: true, truncation: true });
  // The shipped model reads int32; the library makes int64.
  const int32 = Object.entries(inputs).map(([name, tensor]) => [name, tensor.to('int32')] as const);
  return model(Object.fromEntries(int32));
});
