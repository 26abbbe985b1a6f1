import { Command } from 'commander';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import type { HubSettings } from './add/hub.ts';
import { print } from '../terminal/output.ts';
import { addCommand } from './add/index.ts';
import { activateCommand } from './activate-command.ts';
import { loadModels } from './load-models.ts';
import { removeCommand } from './remove-command.ts';
import { renderModels } from './render-models.ts';
import { showCommand } from './show-command.ts';

const after = `
Workers find models in folders of DATA_DIR/models. Each generation is one set of profiles, all of one
model; queries read the active one. docs/rebuilds.md shows how to roll a model out.

Examples:
  $ npx facet model list
  $ npx facet model add owner/name
  $ npx facet rebuild --all --full --model facet-bert-mini@2.0.0 --watch
  $ npx facet model activate 2
  $ npx facet model remove 1 --yes`;

const listAfter = `
Examples:
  $ npx facet model list
  $ npx facet model list --json`;

function listCommand(readSettings: () => Settings): Command {
  return new Command('list')
    .description('Show the models that workers have found, and the generations of profiles.')
    .option('--json', 'the same as JSON')
    .addHelpText('after', listAfter)
    .action(async ({ json }: { readonly json?: boolean }) => {
      const models = await loadModels(await openAsk(readSettings()));
      print(json ? JSON.stringify(models, null, 2) : renderModels(models));
    });
}

export function modelCommand(readSettings: () => Settings & HubSettings): Command {
  return new Command('model')
    .description(
      'Show and add models; switch queries to the profiles of another one, or remove them.',
    )
    .addHelpText('after', after)
    .addCommand(listCommand(readSettings))
    .addCommand(showCommand(readSettings))
    .addCommand(addCommand(readSettings))
    .addCommand(activateCommand(readSettings))
    .addCommand(removeCommand(readSettings));
}
