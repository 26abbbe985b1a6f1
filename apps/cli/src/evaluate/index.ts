import { open } from 'node:fs/promises';
import { tasks, type Task } from '@facet/encoder';
import { Command, Option } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import {
  openEncoder,
  withEncoderOptions,
  type EncoderOptions,
  type EncoderSettings,
} from '../encode/encoder-options.ts';
import { print } from '../terminal/output.ts';
import { evaluateFile } from './evaluate-file.ts';
import { WrongTable } from './read-labelled.ts';
import { evaluationJson, renderEvaluation } from './render-evaluation.ts';

const after = `
The CSV file has a header with the columns text and label. Labels of sentiment are negative,
neutral, positive; labels of category are the model's own category keys.

Examples:
  $ npx facet evaluate --task sentiment --input reviews.csv
  $ npx facet evaluate --task category --input titles.csv --model ./my-model --json`;

interface Options extends EncoderOptions {
  readonly task: Task;
  readonly input: string;
  readonly json?: boolean;
}

async function evaluate(options: Options, settings: EncoderSettings): Promise<void> {
  const file = await open(options.input).catch((error: Error) => {
    throw new CommandFailure(`${options.input} cannot be read: ${error.message}`);
  });
  const encoder = await openEncoder(options, settings);
  try {
    const evaluation = await evaluateFile(encoder, options.task, file.createReadStream());
    const render = options.json ? evaluationJson : renderEvaluation;
    print(render(options.task, encoder.model, evaluation));
  } finally {
    await encoder.close();
  }
}

export function evaluateCommand(readSettings: () => EncoderSettings): Command {
  const command = new Command('evaluate')
    .description('Measure the model on labelled texts: accuracy, macro-F1, calibration error.')
    .addOption(
      new Option('--task <task>', 'what the labels say').choices(tasks).makeOptionMandatory(),
    )
    .requiredOption('--input <file>', 'CSV with the columns text,label')
    .option('--json', 'the same as one line of JSON')
    .addHelpText('after', after)
    .action(async (options: Options) => {
      await evaluate(options, readSettings()).catch((error: unknown) => {
        if (error instanceof WrongTable) command.error(`error: ${options.input}: ${error.message}`);
        throw error;
      });
    });
  return withEncoderOptions(command);
}
