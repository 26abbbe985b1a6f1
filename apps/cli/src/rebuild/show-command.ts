import { Command } from 'commander';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { numberArgument } from '../terminal/number-argument.ts';
import { print } from '../terminal/output.ts';
import { follow } from './follow.ts';
import { loadRebuild } from './load-rebuild.ts';
import { renderRebuild } from './render-rebuild.ts';

interface ShowOptions {
  readonly watch?: boolean;
  readonly json?: boolean;
}

const after = `
Examples:
  $ npx facet rebuild show 7
  $ npx facet rebuild show 7 --watch`;

export function showCommand(readSettings: () => Settings): Command {
  return new Command('show')
    .description('Show one rebuild: how far it has come, how fast, who did what with it.')
    .addArgument(numberArgument('number', 'the number of the rebuild'))
    .option('--watch', 'follow it to its end')
    .option('--json', 'the same as JSON')
    .addHelpText('after', after)
    .action(async (number: string, { watch, json }: ShowOptions) => {
      const ask = await openAsk(readSettings());
      const rebuild = await loadRebuild(ask, number);
      if (!json) print(renderRebuild(rebuild));
      if (watch) return follow(ask, number, { json });
      if (json) print(JSON.stringify(rebuild, null, 2));
    });
}
