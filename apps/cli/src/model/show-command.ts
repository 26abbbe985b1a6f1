import { Command } from 'commander';
import { CommandFailure } from '../command-failure.ts';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { print } from '../terminal/output.ts';
import { findModel } from './find-model.ts';
import type { ShownModel } from './model-view.ts';
import { renderModel } from './render-model.ts';

const query = /* GraphQL */ `
  query CommandModel($id: ID!) {
    model(id: $id) {
      id
      name
      version
      checksum
      dimensions
      details {
        registeredAt
        isActive
        card
        metrics {
          task
          language
          group
          texts
          accuracy
          macroF1
          calibrationError
        }
      }
    }
  }
`;

const after = `
The card and the numbers are those of the model's folder (README.md and report.json), as the worker that
found it read them.

Examples:
  $ npx facet model show 1
  $ npx facet model show facet-bert-mini@1.6.0 --json`;

export function showCommand(readSettings: () => Settings): Command {
  return new Command('show')
    .description("Show a model's card and numbers.")
    .argument('<model>', 'its number or name@version, from "facet model list"')
    .option('--json', 'the same as JSON')
    .addHelpText('after', after)
    .action(async (wished: string, { json }: { readonly json?: boolean }) => {
      const ask = await openAsk(readSettings());
      const id = await findModel(ask, wished);
      const { model } = await ask<{ model: ShownModel | null }>(query, { id });
      if (!model) throw new CommandFailure(`There is no model ${wished} any more.`);
      print(json ? JSON.stringify(model, null, 2) : renderModel(model));
    });
}
