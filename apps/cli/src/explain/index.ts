import { explainText, tasks, type Encoder, type Task } from '@facet/encoder';
import { Command, Option } from 'commander';
import {
  openEncoder,
  withEncoderOptions,
  type EncoderOptions,
  type EncoderSettings,
} from '../encode/encoder-options.ts';
import { headOf } from '../evaluate/task.ts';
import { print } from '../terminal/output.ts';
import { explanationJson, renderExplanation, type ExplainedText } from './render-explanation.ts';

const after = `
Shows how much each word moves the probability of a label: Shapley values over whole words, a hidden
word being [MASK]. What the model says with every word hidden, and all words, add up to what it says.

Examples:
  $ npx facet explain "The zip broke on day two. Avoid!" --task sentiment
  $ npx facet explain "儿童雨靴 防滑" --task category --label aa --json`;

interface Options extends EncoderOptions {
  readonly task: Task;
  readonly label?: string;
  readonly json?: boolean;
}

/** Thrown for a label that the model does not know */
class WrongLabel extends Error {}

function labelIndex(labels: readonly string[], label: string): number {
  const index = labels.indexOf(label);
  if (index >= 0) return index;
  throw new WrongLabel(`--label must be one of: ${labels.join(', ')}`);
}

async function explain(
  encoder: Encoder,
  text: string,
  { task, label }: Options,
): Promise<ExplainedText> {
  const { labels } = headOf(encoder.model, task);
  const wished = label === undefined ? {} : { label: labelIndex(labels, label) };
  const explanation = await explainText(encoder, text, { task, ...wished });
  return { text, task, model: encoder.model, label: labels[explanation.label] ?? '', explanation };
}

async function run(text: string, options: Options, settings: EncoderSettings): Promise<void> {
  const encoder = await openEncoder(options, settings);
  try {
    const explained = await explain(encoder, text, options);
    const hasColours = process.stdout.isTTY && process.stdout.hasColors();
    print(options.json ? explanationJson(explained) : renderExplanation(explained, hasColours));
  } finally {
    await encoder.close();
  }
}

export function explainCommand(readSettings: () => EncoderSettings): Command {
  const command = new Command('explain')
    .description('Say why the model says so: what each word of a text adds to a label.')
    .argument('<text>', 'in quotes')
    .addOption(
      new Option('--task <task>', 'which head of the model').choices(tasks).makeOptionMandatory(),
    )
    .option(
      '--label <label>',
      'negative, neutral, positive, or a category key (default: likeliest)',
    )
    .option('--json', 'the same as one line of JSON')
    .addHelpText('after', after)
    .action(async (text: string, options: Options) => {
      await run(text, options, readSettings()).catch((error: unknown) => {
        if (error instanceof WrongLabel) command.error(`error: ${error.message}`);
        throw error;
      });
    });
  return withEncoderOptions(command);
}
