import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readFacetFolder } from './facet-folder.ts';
import { isHeadsJson } from './heads-json.ts';
import { baseFolder, readHeadsFolder } from './heads-folder.ts';
import { isFile, readJson } from './model-files.ts';
import type { ModelFolder } from './model-folder.ts';
import { modelInvalid } from './model-invalid.ts';
import { readPlainFolder } from './plain-folder.ts';

/**
 * Reads a model folder: one with `facet.json` (its checksums are compared with the files), which describes a graph with
 * heads or heads on another model, or a plain Hugging Face BERT (`config.json`, `tokenizer.json` or `vocab.txt`, `onnx/model.onnx` or `model.onnx`), which
 * gives embeddings and no heads.
 *
 * @throws FacetError MODEL_INVALID naming the file and what to do.
 */
export async function readModelFolder(directory: string): Promise<ModelFolder> {
  const folder = resolve(directory);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw modelInvalid(`There is no model folder ${folder}.`, 'Set MODEL_DIR or --model to one.');
  }
  const description = join(folder, 'facet.json');
  if (!(await isFile(description))) return readPlainFolder(folder);
  if (!isHeadsJson(await readJson(description))) return readFacetFolder(folder);
  return readHeadsFolder(folder, await readModelFolder(join(folder, baseFolder)));
}
