import path from 'node:path';
import type { ModelInfo } from '@facet/encoder';
import { Command } from 'commander';
import { CommandFailure } from '../../command-failure.ts';
import { print } from '../../terminal/output.ts';
import { modelName } from '../model-view.ts';
import { addModel, type AddedModel, type AddOptions, type AddSettings } from './add-model.ts';
import { ConnectionLost } from './hub.ts';

const after = `
A model is a BERT in ONNX: a Hugging Face folder (config.json, tokenizer.json or vocab.txt,
onnx/model.onnx or model.onnx), or a folder of Facet's own (facet.json). A name that is a folder here is
copied; any other is fetched from the hub at HF_ENDPOINT (https://huggingface.co), with HF_TOKEN where
one is set. It is checked and tried, and put into DATA_DIR/models, where workers find it. A download that
broke off goes on where it ended when the command is run again.

Examples:
  $ npx facet model add Xenova/bge-small-zh-v1.5
  $ npx facet model add Xenova/all-MiniLM-L6-v2 --revision main --name minilm
  $ npx facet model add ./my-model`;

const headsOf = ({ categoryLabels, hasSentiment }: ModelInfo): string => {
  const heads = [
    ...(categoryLabels.length > 0 ? [`${categoryLabels.length} categories`] : []),
    ...(hasSentiment ? ['sentiment'] : []),
  ];
  return heads.join(' and ') || 'no heads';
};

/** What there is now, and what to do next with it. */
function renderAdded({ info, directory, unchecked }: AddedModel): string {
  const relative = path.relative(process.cwd(), directory);
  const place = relative.startsWith('..') ? directory : relative;
  const isHeadless = info.categoryLabels.length === 0 && !info.hasSentiment;
  return [
    `${modelName(info)} is in ${place}: ${info.dimensions} dimensions, ${headsOf(info)}.`,
    ...(unchecked.length > 0 ? [`The hub gave no checksum for ${unchecked.join(', ')}.`] : []),
    ...(isHeadless
      ? ['It gives embeddings alone. Teach it categories, which makes another model of it:']
      : ['Workers find it within half a minute. Then build profiles with it:']),
    isHeadless
      ? `  npx facet train --task category --input FILE.csv --model ${place} --output ${place}-heads`
      : `  npx facet rebuild --all --full --model ${modelName(info)} --watch`,
  ].join('\n');
}

/** What the network or the disk has against it is no bug of ours. */
function explained(error: unknown): unknown {
  if (error instanceof ConnectionLost) return new CommandFailure(error.message);
  const { code } = error as NodeJS.ErrnoException;
  const isOfTheDisk = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS'].includes(code ?? '');
  return isOfTheDisk ? new CommandFailure(`The model can't be written: ${code}.`) : error;
}

export function addCommand(readSettings: () => AddSettings): Command {
  return new Command('add')
    .description('Fetch a model from a hub, or copy a folder, for workers to find.')
    .argument('<id-or-dir>', 'a model on the hub (owner/name), or a folder')
    .option('--revision <revision>', 'branch, tag or commit on the hub', 'main')
    .option('--name <name>', "the folder's name in DATA_DIR/models (default: the model's)")
    .option('--json', 'what was added, as JSON')
    .addHelpText('after', after)
    .action(async (wished: string, options: AddOptions & { readonly json?: boolean }) => {
      const added = await addModel(wished, options, readSettings()).catch((error: unknown) => {
        throw explained(error);
      });
      print(options.json ? JSON.stringify(added, null, 2) : renderAdded(added));
    });
}
