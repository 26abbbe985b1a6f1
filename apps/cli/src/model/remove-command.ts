import { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { openAsk, type Ask } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { numberArgument } from '../terminal/number-argument.ts';
import { print } from '../terminal/output.ts';
import { loadModels } from './load-models.ts';
import { modelName } from './model-view.ts';

const mutation = /* GraphQL */ `
  mutation CommandRemoveGeneration($id: ID!) {
    removeGeneration(id: $id) {
      number
      status
    }
  }
`;

const after = `
Its profiles go and, where no other generation has its model, what that model made of the texts. Events
and texts stay: a rebuild with that model computes all of it again. The active generation never goes.

Examples:
  $ npx facet model remove 1 --yes`;

/** What would go, in words. @throws CommandFailure where it can't go */
async function describeRemoval(ask: Ask, number: string): Promise<string> {
  const { generations } = await loadModels(ask);
  const generation = generations.find((one) => one.number === number);
  if (!generation) throw new CommandFailure(`There is no generation ${number}.`);
  if (generation.status === 'ACTIVE') {
    throw new CommandFailure(
      `Queries read generation ${number}: first activate another one, npx facet model activate GENERATION.`,
    );
  }
  const isShared = generations.some(
    ({ number: other, model, status }) =>
      other !== number && model.id === generation.model.id && status !== 'REMOVING',
  );
  const encodings = isShared ? '' : ` and all encodings of ${modelName(generation.model)}`;
  return `the profiles of generation ${number}${encodings}`;
}

interface RemoveOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function removeCommand(readSettings: () => Settings): Command {
  const command = new Command('remove')
    .description("Remove a generation's profiles and its model's encodings. Needs --yes.")
    .addArgument(numberArgument('generation', 'its number, from "facet model list"'))
    .option('--yes', 'do it; without, say what would go')
    .option('--json', 'the generation as JSON')
    .addHelpText('after', after)
    .action(async (number: string, { yes, json }: RemoveOptions) => {
      const ask = await openAsk(readSettings());
      const what = await describeRemoval(ask, number);
      if (!yes) command.error(`error: this removes ${what}. Say --yes to do it.`);
      const { removeGeneration } = await ask<{ removeGeneration: object }>(mutation, {
        id: number,
      });
      const text = `Going, piece by piece in the background: ${what}.`;
      print(json ? JSON.stringify(removeGeneration, null, 2) : text);
    });
  return command;
}
