import { Command, Option } from 'commander';
import type { Settings } from '../connection/settings.ts';
import { print, printError } from '../terminal/output.ts';
import { startProgress } from '../terminal/progress.ts';
import { importFile, type ImportOptions } from './import-file.ts';

const after = `
Without a map, the file holds one Segment event a line. With one, each row becomes events as the
map says; docs/import.md describes maps, apps/cli/mappings holds some.

Running the same import twice is safe: known events are counted as duplicates and not stored again.
Refused rows go to FILE.rejects.jsonl with their line number and the reason.

Examples:
  $ npx facet import events.jsonl
  $ npx facet import 2019-Oct.csv --map apps/cli/mappings/rees46.json
  $ npx facet import export.txt --format csv --map shop.json`;

export function importCommand(readSettings: () => Settings): Command {
  return new Command('import')
    .description('Send the events of a file to Facet: JSON Lines, or CSV with a map.')
    .argument('<file>', 'a .jsonl, .ndjson or .csv file, of any size')
    .addOption(
      new Option('--format <format>', 'when the name of the file does not tell').choices([
        'csv',
        'jsonl',
      ]),
    )
    .option('--map <file>', 'how rows become events (JSON)')
    .addHelpText('after', after)
    .action(async (file: string, options: ImportOptions, command: Command) => {
      const refuseUsage = (problem: string) => command.error(`error: ${problem}`);
      const context = { readSettings, startProgress, refuseUsage };
      const { result, warning } = await importFile(file, options, context);
      print(result);
      if (warning !== undefined) printError(warning);
    });
}
