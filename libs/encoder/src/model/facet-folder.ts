import { join } from 'node:path';
import { z } from 'zod';
import { facetJsonSchema, type FacetJson } from './facet-json.ts';
import { checkFile, factsOf, modelChecksum, readJson } from './model-files.ts';
import { noHeads, type ModelFolder } from './model-folder.ts';
import { modelInvalid } from './model-invalid.ts';
import { readTokenizerJson } from './tokenizer-json.ts';

async function readFacetJson(folder: string): Promise<FacetJson> {
  const path = join(folder, 'facet.json');
  const parsed = facetJsonSchema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  throw modelInvalid(
    `${path} does not describe a model: ${z.prettifyError(parsed.error)}`,
    'Correct it, or copy the model folder again.',
    parsed.error,
  );
}

export async function readFacetFolder(folder: string): Promise<ModelFolder> {
  const model = await readFacetJson(folder);
  const files = Object.entries(model.files);
  await Promise.all(files.map(([name, facts]) => checkFile(folder, name, facts)));
  const description = await factsOf(join(folder, 'facet.json'));
  return {
    info: {
      name: model.name,
      version: model.version,
      // The description too: other labels on the same weights are another model.
      checksum: modelChecksum({ ...model.files, 'facet.json': description }),
      dimensions: model.dimensions,
      categoryLabels: model.category?.labels ?? [],
      areLabelsNested: model.category?.nested ?? false,
      hasSentiment: Boolean(model.sentiment),
    },
    directory: folder,
    files: ['facet.json', ...Object.keys(model.files)],
    onnxFile: join(folder, model.onnx.default),
    tokenizer: await readTokenizerJson(folder),
    maxTokens: model.maxTokens,
    outputs: {
      embedding: { kind: 'pooled', name: model.outputs.embedding },
      sentiment: model.outputs.sentiment ?? null,
      category: model.outputs.category ?? null,
    },
    heads: noHeads,
  };
}
