import path from 'node:path';
import { classWeightings, type ClassWeighting } from '@facet/heads';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Settings } from '../connection/settings.ts';
import { withEncoderOptions, type EncoderSettings } from '../encode/encoder-options.ts';
import { WrongTable } from '../evaluate/read-labelled.ts';
import { tasks } from '@facet/encoder';
import { TooFewTexts } from './build-training-set.ts';
import { runTraining } from './run-training.ts';
import type { TrainOptions } from './train-options.ts';

const after = `
Learns from examples what your labels mean, in seconds and on a CPU: the model's embedding of each text
stays as it is, and a linear head is trained on it. Writes a model folder that "facet encode", "facet
evaluate" and workers load like any other; the model it was trained on is in it.

The CSV file has a header with the columns text and label, and at least 10 different texts a label.
  category   labels are keys of the shipped taxonomy (aa, hg-9-12), or names of your own, which then
             appear as interests by these names; up to 50 characters
  sentiment  labels are negative, positive, and neutral where you have it

With --from-catalogue the running Facet is asked for the titles whose category your events name and the
taxonomy or an admin knows. Categories with fewer than 10 titles count as the one above them.

A tenth of the texts is kept apart to measure with, another tenth to tune with, by a hash of the text.

Examples:
  $ npx facet train --task category --input titles.csv --output .facet/models/my-shop
  $ npx facet train --task category --from-catalogue --output .facet/models/my-shop
  $ npx facet train --task sentiment --input reviews.csv --output ./my-model --model ./some-bert
  $ npx facet evaluate --task category --input other-titles.csv --model .facet/models/my-shop`;

/** Names are written on command lines, `name@version`. */
function nameOf({ name, output }: TrainOptions, command: Command): string {
  const wished = name ?? path.basename(path.resolve(output));
  if (/^[\w.-]{1,100}$/.test(wished)) return wished;
  return command.error(
    `error: a model's name has 1 to 100 letters, digits, dots, dashes and underscores, unlike "${wished}": say --name`,
  );
}

function parseDepth(value: string): number {
  if (/^[1-9]$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number from 1 to 9.');
}

/** What the options of a command line can't say of each other */
function checkSource({ input, fromCatalogue, task }: TrainOptions, command: Command): void {
  if ((input === undefined) !== (fromCatalogue === true)) {
    command.error('error: say what to learn from: --input or --from-catalogue, one of them');
  }
  if (fromCatalogue && task !== 'category') {
    command.error('error: a catalogue says categories: --from-catalogue needs --task category');
  }
}

export function trainCommand(readSettings: () => Settings & EncoderSettings): Command {
  const command = new Command('train')
    .description('Teach a model your own categories, or your own sentiment, from labelled texts.')
    .addOption(
      new Option('--task <task>', 'what the labels say').choices(tasks).makeOptionMandatory(),
    )
    .option('--input <file>', 'CSV with the columns text,label')
    .option('--from-catalogue', "learn from the categories that your shop's events name, instead")
    .option(
      '--depth <n>',
      'levels of the taxonomy to tell apart, with --from-catalogue',
      parseDepth,
      2,
    )
    .requiredOption('--output <dir>', 'the model folder to write; workers look in DATA_DIR/models')
    .option('--name <name>', "the new model's name (default: the folder's)")
    .addOption(
      new Option(
        '--class-weights <weights>',
        'balanced: find rare labels, at the price of calibration',
      )
        .choices(classWeightings)
        .default('none' satisfies ClassWeighting),
    )
    .option('--json', 'the result as one line of JSON')
    .addHelpText('after', after)
    .action(async (options: TrainOptions) => {
      checkSource(options, command);
      const name = nameOf(options, command);
      await runTraining(options, name, readSettings()).catch((error: unknown) => {
        if (!(error instanceof WrongTable || error instanceof TooFewTexts)) throw error;
        command.error(`error: ${options.input ?? 'the catalogue'}: ${error.message}`);
      });
    });
  return withEncoderOptions(command);
}
