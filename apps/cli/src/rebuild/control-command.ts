import { Command } from 'commander';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { numberArgument } from '../terminal/number-argument.ts';
import { print } from '../terminal/output.ts';
import { controlRebuild, controls, type ControlName } from './control-rebuild.ts';
import { describeProgress } from './describe-progress.ts';
import { follow } from './follow.ts';

interface ControlOptions {
  readonly watch?: boolean;
  readonly json?: boolean;
}

async function control(
  name: ControlName,
  number: string,
  { watch, json }: ControlOptions,
  settings: Settings,
): Promise<void> {
  const ask = await openAsk(settings);
  const rebuild = await controlRebuild(ask, name, number);
  if (!json) print(`Rebuild ${number} ${controls[name].done} (${describeProgress(rebuild)}).`);
  if (watch) return follow(ask, number, { json });
  if (json) print(JSON.stringify(rebuild, null, 2));
}

function controlCommand(name: ControlName, readSettings: () => Settings): Command {
  const command = new Command(name)
    .description(controls[name].description)
    .addArgument(numberArgument('number', 'the number of the rebuild'))
    .option('--json', 'the rebuild as JSON')
    .addHelpText('after', `\nExamples:\n  $ npx facet rebuild ${name} 7`)
    .action((number: string, options: ControlOptions) =>
      control(name, number, options, readSettings()),
    );
  // A cancelled rebuild has ended: there is nothing to watch.
  return name === 'cancel' ? command : command.option('--watch', 'then follow it to its end');
}

/** `pause`, `resume`, `cancel`, `retry` */
export function controlCommands(readSettings: () => Settings): readonly Command[] {
  const names = Object.keys(controls) as ControlName[];
  return names.map((name) => controlCommand(name, readSettings));
}
