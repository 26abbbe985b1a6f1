import { basename, join } from 'node:path';
import { z } from 'zod';
import { factsOf, isFile, modelChecksum, readJson } from './model-files.ts';
import { noHeads, type ModelFolder } from './model-folder.ts';
import { modelInvalid } from './model-invalid.ts';
import { readTokenizerJson } from './tokenizer-json.ts';
import { readVocabularyFile } from './vocabulary-file.ts';

/** Where exporters put the graph: hubs in `onnx/`, Optimum's command at the top. */
export const onnxPlaces = ['onnx/model.onnx', 'model.onnx'];

/** A longer input than BERT's usual 512 would leave the length buckets. */
const longestInput = 512;

/** Beside the model in the layout of sentence-transformers: how vectors of tokens become one of the text. */
export const poolingPlace = '1_Pooling/config.json';

const configSchema = z.looseObject({
  hidden_size: z.int().positive(),
  max_position_embeddings: z.int().min(4),
});

const poolingSchema = z.looseObject({ pooling_mode_cls_token: z.boolean().default(false) });

interface Part<Content> {
  readonly content: Content;
  /** What it was read from */
  readonly files: readonly string[];
}

async function readConfig(folder: string): Promise<z.infer<typeof configSchema>> {
  const path = join(folder, 'config.json');
  const parsed = configSchema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  throw modelInvalid(
    `${path} is not a BERT's: ${z.prettifyError(parsed.error)}`,
    'Export the model again with its configuration.',
    parsed.error,
  );
}

async function findOnnx(folder: string): Promise<string> {
  for (const place of onnxPlaces) if (await isFile(join(folder, place))) return place;
  throw modelInvalid(
    `The model folder ${folder} has neither facet.json nor ${onnxPlaces.join(' nor ')}.`,
    'Export the model to ONNX, for example with Optimum.',
  );
}

async function present(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => isFile(join(folder, name))));
  return names.filter((_, index) => found[index]);
}

async function readTokenizer(folder: string): Promise<Part<object>> {
  const isOldLayout =
    !(await isFile(join(folder, 'tokenizer.json'))) && (await isFile(join(folder, 'vocab.txt')));
  if (!isOldLayout) return { content: await readTokenizerJson(folder), files: ['tokenizer.json'] };
  const files = await present(folder, ['vocab.txt', 'tokenizer_config.json']);
  return { content: await readVocabularyFile(folder), files };
}

async function readPooling(folder: string): Promise<Part<'mean' | 'cls'>> {
  const files = await present(folder, [poolingPlace]);
  if (files.length === 0) return { content: 'mean', files };
  const parsed = poolingSchema.safeParse(await readJson(join(folder, poolingPlace)));
  return { content: parsed.data?.pooling_mode_cls_token ? 'cls' : 'mean', files };
}

/** A Hugging Face BERT without heads of ours: its embeddings are pooled from the vectors of the tokens. */
export async function readPlainFolder(folder: string): Promise<ModelFolder> {
  const onnx = await findOnnx(folder);
  const config = await readConfig(folder);
  const tokenizer = await readTokenizer(folder);
  const pooling = await readPooling(folder);
  const weights = await present(folder, [`${onnx}_data`]);
  const names = ['config.json', ...tokenizer.files, ...pooling.files, onnx, ...weights];
  const facts = await Promise.all(names.map((name) => factsOf(join(folder, name))));
  const checksum = modelChecksum(Object.fromEntries(facts.map((fact, i) => [names[i], fact])));
  return {
    info: {
      name: basename(folder).slice(0, 100),
      version: checksum.slice(0, 12),
      checksum,
      dimensions: config.hidden_size,
      categoryLabels: [],
      areLabelsNested: false,
      hasSentiment: false,
    },
    directory: folder,
    files: names,
    onnxFile: join(folder, onnx),
    tokenizer: tokenizer.content,
    maxTokens: Math.min(config.max_position_embeddings, longestInput),
    outputs: {
      embedding: { kind: 'tokens', pooling: pooling.content },
      sentiment: null,
      category: null,
    },
    heads: noHeads,
  };
}
