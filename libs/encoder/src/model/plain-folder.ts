import { basename, join } from 'node:path';
import { z } from 'zod';
import { factsOf, isFile, modelChecksum, readJson } from './model-files.ts';
import { noHeads, type ModelFolder } from './model-folder.ts';
import { modelInvalid } from './model-invalid.ts';
import { readTokenizerJson } from './tokenizer-json.ts';

/** Where exporters put the graph: hubs in `onnx/`, Optimum's command at the top. */
const onnxPlaces = ['onnx/model.onnx', 'model.onnx'];

/** A longer input than BERT's usual 512 would leave the length buckets. */
const longestInput = 512;

const configSchema = z.looseObject({
  hidden_size: z.int().positive(),
  max_position_embeddings: z.int().min(4),
  model_type: z.string().optional(),
});

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

/** A Hugging Face BERT without heads of ours: mean pooling over `last_hidden_state`. */
export async function readPlainFolder(folder: string): Promise<ModelFolder> {
  const onnx = await findOnnx(folder);
  const config = await readConfig(folder);
  const tokenizer = await readTokenizerJson(folder);
  const names = ['config.json', 'tokenizer.json', onnx];
  const facts = await Promise.all(names.map((name) => factsOf(join(folder, name))));
  const files = Object.fromEntries(facts.map((fact, index) => [names[index], fact]));
  const checksum = modelChecksum(files);
  return {
    info: {
      name: basename(folder).slice(0, 100),
      version: checksum.slice(0, 12),
      checksum,
      dimensions: config.hidden_size,
      categoryLabels: [],
      hasSentiment: false,
    },
    directory: folder,
    files: names,
    onnxFile: join(folder, onnx),
    tokenizer,
    maxTokens: Math.min(config.max_position_embeddings, longestInput),
    outputs: {
      embedding: { kind: 'lastHiddenState', name: 'last_hidden_state' },
      sentiment: null,
      category: null,
    },
    heads: noHeads,
  };
}
