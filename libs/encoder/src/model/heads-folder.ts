import { join } from 'node:path';
import { readHead } from '@facet/heads';
import { z } from 'zod';
import { sentimentLabels } from '../task-head.ts';
import { headsJsonSchema, type HeadsJson } from './heads-json.ts';
import { checkFile, factsOf, modelChecksum, readJson } from './model-files.ts';
import type { HeadFiles, ModelFolder } from './model-folder.ts';
import { modelInvalid } from './model-invalid.ts';

/** Where, inside a folder of heads, the model lies that they are applied to. */
export const baseFolder = 'base';

async function readHeadsJson(path: string): Promise<HeadsJson> {
  const parsed = headsJsonSchema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  throw modelInvalid(
    `${path} does not describe heads: ${z.prettifyError(parsed.error)}`,
    'Correct it, or train them again.',
    parsed.error,
  );
}

async function checkHead(path: string, labels: number, dimensions: number): Promise<void> {
  await readHead(path, { labels, dimensions }).catch((cause: Error) => {
    throw modelInvalid(
      `The head ${path} can't be used: ${cause.message}.`,
      'Train it again.',
      cause,
    );
  });
}

async function checkHeads(
  files: HeadFiles,
  categories: number,
  { info }: ModelFolder,
): Promise<void> {
  const { sentiment, category } = files;
  if (sentiment) await checkHead(sentiment, sentimentLabels.length, info.dimensions);
  if (category) await checkHead(category, categories, info.dimensions);
}

/** Heads trained on the embedding of `base`, which has been read already. */
export async function readHeadsFolder(folder: string, base: ModelFolder): Promise<ModelFolder> {
  const path = join(folder, 'facet.json');
  const json = await readHeadsJson(path);
  if (json.base.checksum !== base.info.checksum) {
    const problem = `The model in ${base.directory} is not the one that the heads were trained on.`;
    throw modelInvalid(problem, 'Copy the model folder again, whole.');
  }
  const listed = Object.entries(json.files);
  await Promise.all(listed.map(([name, facts]) => checkFile(folder, name, facts)));
  const { sentiment, category } = json.heads;
  const heads = {
    sentiment: sentiment ? join(folder, sentiment.file) : base.heads.sentiment,
    category: category ? join(folder, category.file) : base.heads.category,
  };
  const categoryLabels = category?.labels ?? base.info.categoryLabels;
  await checkHeads(heads, categoryLabels.length, base);
  const description = await factsOf(path);
  const identity = { bytes: 0, sha256: base.info.checksum };
  return {
    ...base,
    info: {
      ...{ name: json.name, version: json.version, categoryLabels },
      checksum: modelChecksum({ ...json.files, 'facet.json': description, [baseFolder]: identity }),
      dimensions: base.info.dimensions,
      areLabelsNested: category ? false : base.info.areLabelsNested,
      hasSentiment: heads.sentiment !== null || base.info.hasSentiment,
    },
    directory: folder,
    files: [
      ...['facet.json', ...Object.keys(json.files)],
      ...base.files.map((name) => `${baseFolder}/${name}`),
    ],
    outputs: {
      ...base.outputs,
      sentiment: heads.sentiment === null ? base.outputs.sentiment : null,
      category: heads.category === null ? base.outputs.category : null,
    },
    heads,
  };
}
