import { Command } from 'commander';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { follow } from '../rebuild/follow.ts';
import { rebuildFields, type RebuildView } from '../rebuild/rebuild-view.ts';
import { numberArgument } from '../terminal/number-argument.ts';
import { print } from '../terminal/output.ts';
import { loadModels } from './load-models.ts';
import { modelName } from './model-view.ts';

const mutation = /* GraphQL */ `
  mutation CommandActivateGeneration($id: ID!, $force: Boolean!) {
    activateGeneration(id: $id, force: $force) {
      ...RebuildView
    }
  }
  ${rebuildFields}
`;

interface ActivateOptions {
  readonly watch?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const after = `
A rebuild is ordered with the switch, of those who are behind in that generation: not built in it yet,
or with events since it was last active. The same command takes queries back.

Examples:
  $ npx facet model activate 2 --watch`;

function renderSwitch({ number, generation, model }: RebuildView, before?: string): string {
  const back = before === undefined || before === generation.number ? [] : [before];
  return [
    `Queries read generation ${generation.number} (${modelName(model)}) from now on.`,
    `Rebuild ${number} builds whoever is behind in it: npx facet rebuild show ${number} --watch`,
    ...back.map((one) => `To go back: npx facet model activate ${one}`),
  ].join('\n');
}

async function activate(
  number: string,
  { watch, force = false, json }: ActivateOptions,
  settings: Settings,
): Promise<void> {
  const ask = await openAsk(settings);
  const { generations } = await loadModels(ask);
  const before = generations.find(({ status }) => status === 'ACTIVE')?.number;
  const data = await ask<{ activateGeneration: RebuildView }>(mutation, { id: number, force });
  const rebuild = data.activateGeneration;
  if (!json) print(renderSwitch(rebuild, before));
  if (watch) return follow(ask, rebuild.number, { json });
  if (json) print(JSON.stringify(rebuild, null, 2));
}

export function activateCommand(readSettings: () => Settings): Command {
  return new Command('activate')
    .description('Let queries read another generation, all of them at once.')
    .addArgument(numberArgument('generation', 'its number, from "facet model list"'))
    .option('--force', 'though no rebuild of everybody has ended in it yet')
    .option('--watch', 'then follow the rebuild of those who are behind')
    .option('--json', 'that rebuild as JSON')
    .addHelpText('after', after)
    .action((number: string, options: ActivateOptions) =>
      activate(number, options, readSettings()),
    );
}
