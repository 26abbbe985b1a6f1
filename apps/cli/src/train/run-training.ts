import path from 'node:path';
import { open } from 'node:fs/promises';
import { checkNewFolder, readModelFolder, type Task } from '@facet/encoder';
import { CommandFailure } from '../command-failure.ts';
import type { Settings } from '../connection/settings.ts';
import { modelDirOf, openEncoder, type EncoderSettings } from '../encode/encoder-options.ts';
import { print } from '../terminal/output.ts';
import { buildTrainingSet } from './build-training-set.ts';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import { readTrainingFile } from './read-training-file.ts';
import { renderTraining, trainingJson } from './render-training.ts';
import type { TrainOptions } from './train-options.ts';
import type { TrainingSet } from './training-set.ts';
import { trainModel, type TrainedModel } from './trained-model.ts';
import { writeModel } from './write-model.ts';

async function readFile(input: string, task: Task): Promise<TrainingSet> {
  const file = await open(input).catch((error: Error) => {
    throw new CommandFailure(`${input} cannot be read: ${error.message}`);
  });
  try {
    return buildTrainingSet(await readTrainingFile(file.createReadStream(), task), task);
  } finally {
    await file.close();
  }
}

async function train(
  options: TrainOptions,
  settings: Settings & EncoderSettings,
): Promise<TrainedModel> {
  const { input, task, depth } = options;
  const set =
    input === undefined ? await readCatalogue(settings, depth) : await readFile(input, task);
  const base = await readModelFolder(modelDirOf(options, settings));
  const encoder = await openEncoder(options, settings);
  try {
    return await trainModel(encoder, base, set, task, options.classWeights);
  } finally {
    await encoder.close();
  }
}

/** A full disk, a folder of somebody else's: no bug of ours. */
function asFailure(error: unknown): unknown {
  const { syscall, message } = (error ?? {}) as NodeJS.ErrnoException;
  return syscall === undefined
    ? error
    : new CommandFailure(`The model can't be written: ${message}`);
}

/** @throws WrongTable, TooFewTexts; FacetError for the model or the output folder; CommandFailure */
export async function runTraining(
  options: TrainOptions,
  name: string,
  settings: Settings & EncoderSettings,
): Promise<void> {
  const { output: directory, json } = options;
  // Before minutes of work are for nothing.
  await checkNewFolder(directory);
  const model = await train(options, settings);
  await writeModel(directory, name, model).catch((error: unknown) => {
    throw asFailure(error);
  });
  const { version } = (await readModelFolder(directory)).info;
  const written = { directory, name, version, shelf: path.join(settings.DATA_DIR, 'models') };
  print((json ? trainingJson : renderTraining)(model, written));
}
