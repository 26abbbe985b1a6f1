import path from 'node:path';
import { table } from '../terminal/table.ts';
import { describeLabels } from './describe-labels.ts';
import { describeSplit, measuredRows, reportOf } from './model-notes.ts';
import type { TrainedModel } from './trained-model.ts';

/** Where a model was written, and as what it will be known. */
export interface WrittenModel {
  readonly directory: string;
  readonly name: string;
  readonly version: string;
  /** Where workers look for models */
  readonly shelf: string;
}

/** The one command that comes next. */
export function nextStep({ directory, name, version, shelf }: WrittenModel): string {
  const isFound = path.dirname(path.resolve(directory)) === path.resolve(shelf);
  if (!isFound) return `To use it in profiles: npx facet model add ${directory}`;
  const command = `npx facet rebuild --all --full --model ${name}@${version} --watch`;
  return `Workers find it within half a minute. To use it in profiles: ${command}`;
}

/** For people. */
export function renderTraining(model: TrainedModel, written: WrittenModel): string {
  const { name, version, directory } = written;
  return [
    describeSplit(model),
    ...(model.task === 'category' ? describeLabels(model.labels) : []),
    '',
    ...table(measuredRows(model.measured)),
    '',
    `Wrote ${name}@${version} to ${directory} (${model.seconds.toFixed(1)} s for encoding and training).`,
    nextStep(written),
  ].join('\n');
}

/** For programs, on one line. */
export function trainingJson(model: TrainedModel, written: WrittenModel): string {
  const { directory, name, version } = written;
  const { task, labels, seconds } = model;
  return JSON.stringify({
    ...{ task, directory, name, version, labels, seconds },
    ...reportOf(name, model),
  });
}
