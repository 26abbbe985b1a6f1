import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readModelFolder, type ModelInfo } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { FacetError } from '@facet/errors';
import { CommandFailure } from '../../command-failure.ts';
import { copyModel } from './copy-model.ts';
import { fetchModel } from './fetch-model.ts';
import { Hub, type HubSettings } from './hub.ts';
import { HubModel } from './hub-model.ts';
import { findSource, type ModelSource } from './model-source.ts';

export interface AddOptions {
  readonly revision: string;
  readonly name?: string;
}

export interface AddSettings extends HubSettings {
  readonly DATA_DIR: string;
}

export interface AddedModel {
  readonly info: ModelInfo;
  readonly directory: string;
  /** Files that the hub gave no checksum for */
  readonly unchecked: readonly string[];
}

/** A model that does not say anything of a text is not let in. @throws FacetError MODEL_INVALID */
async function tryModel(modelDir: string): Promise<void> {
  const encoder = await createOnnxEncoder({ modelDir, device: 'cpu', threads: 1 });
  try {
    await encoder.encode(['garden hose 花园水管']);
  } finally {
    await encoder.close();
  }
}

async function bring(
  source: ModelSource,
  folder: string,
  model: HubModel | null,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  if (model) return fetchModel(model, folder);
  if (source.kind === 'folder') await copyModel(source.directory, folder);
  return [];
}

/** What is no model goes; what has only broken off stays, to be gone on with. */
async function bringSound(
  source: ModelSource,
  folder: string,
  model: HubModel | null,
): Promise<readonly string[]> {
  try {
    const unchecked = await bring(source, folder, model);
    await tryModel(folder);
    return unchecked;
  } catch (error) {
    if (!model || error instanceof FacetError) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Puts a model on the shelf of this machine. It is brought into a folder that workers pass by, tried, and gets its
 * name at the end. A download that broke off is gone on with by the next call.
 *
 * @throws CommandFailure, FacetError MODEL_INVALID
 */
export async function addModel(
  wished: string,
  { revision, name }: AddOptions,
  settings: AddSettings,
): Promise<AddedModel> {
  const source = await findSource(wished, name);
  const shelf = path.resolve(settings.DATA_DIR, 'models');
  const directory = path.join(shelf, source.name);
  if (await stat(directory).catch(() => null)) {
    throw new CommandFailure(`${directory} is there already: give another --name, or remove it.`);
  }
  const model =
    source.kind === 'hub' ? await HubModel.find(new Hub(settings), source.id, revision) : null;
  const folder = path.join(shelf, `.${source.name}.${model?.commit.slice(0, 12) ?? process.pid}`);
  const unchecked = await bringSound(source, folder, model);
  await rename(folder, directory);
  return { info: (await readModelFolder(directory)).info, directory, unchecked };
}
