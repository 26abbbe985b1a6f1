import { Command } from 'commander';
import type { Settings } from './connection/settings.ts';
import { encodeCommand } from './encode/index.ts';
import type { EncoderSettings } from './encode/encoder-options.ts';
import { evaluateCommand } from './evaluate/index.ts';
import { explainCommand } from './explain/index.ts';
import { importCommand } from './import/index.ts';
import type { HubSettings } from './model/add/hub.ts';
import { modelCommand } from './model/index.ts';
import { profileCommand } from './profile/index.ts';
import { rebuildCommand } from './rebuild/index.ts';
import { trainCommand } from './train/index.ts';

const after = `
Exit status: 0 done, 1 failed, 2 wrong usage.
The gateway is found at FACET_URL, else where "npm start" on DATA_DIR (.facet) put it;
keys come from ADMIN_KEY and WRITE_KEY, else from the files in DATA_DIR.

Examples:
  $ npx facet profile gardener-1
  $ npx facet import events.jsonl
  $ npx facet import purchases.csv --map shop.json
  $ npx facet rebuild --all --watch`;

/** All commands. Settings are read when a command needs them, so that help works without any. */
export function createProgram(
  readSettings: () => Settings & EncoderSettings & HubSettings,
): Command {
  return (
    new Command('facet')
      .description('The command for those who run Facet.')
      // Otherwise `rebuild` would take options of its subcommands for its own.
      .enablePositionalOptions()
      .addHelpText('after', after)
      .addCommand(importCommand(readSettings))
      .addCommand(profileCommand(readSettings))
      .addCommand(rebuildCommand(readSettings))
      .addCommand(modelCommand(readSettings))
      .addCommand(encodeCommand(readSettings))
      .addCommand(explainCommand(readSettings))
      .addCommand(evaluateCommand(readSettings))
      .addCommand(trainCommand(readSettings))
  );
}
