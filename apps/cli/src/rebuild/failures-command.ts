import { Command } from 'commander';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { numberArgument } from '../terminal/number-argument.ts';
import { print } from '../terminal/output.ts';
import { shortTime } from '../terminal/words.ts';
import { loadFailures, type FailureView } from './load-failures.ts';

const after = `
Examples:
  $ npx facet rebuild failures 7
  $ npx facet rebuild failures 7 --json > failed.jsonl
  $ npx facet rebuild retry 7 --watch`;

function render({ profile, code, message, at }: FailureView): string {
  return `${shortTime(at)}  ${profile.userId ?? `a visitor, ${profile.id}`}  ${code}: ${message}`;
}

export function failuresCommand(readSettings: () => Settings): Command {
  return new Command('failures')
    .description('Show all whom a rebuild could not build, and why.')
    .addArgument(numberArgument('number', 'the number of the rebuild'))
    .option('--json', 'JSON Lines: one object for each person')
    .addHelpText('after', after)
    .action(async (number: string, { json }: { readonly json?: boolean }) => {
      const ask = await openAsk(readSettings());
      let count = 0;
      for await (const failure of loadFailures(ask, number)) {
        count += 1;
        print(json ? JSON.stringify(failure) : render(failure));
      }
      if (count === 0 && !json) print(`Nobody failed in rebuild ${number}.`);
    });
}
