import { Command } from 'commander';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { findModel } from '../model/find-model.ts';
import { print } from '../terminal/output.ts';
import { controlCommands } from './control-command.ts';
import { estimateRebuild, renderEstimate } from './estimate.ts';
import { failuresCommand } from './failures-command.ts';
import { follow } from './follow.ts';
import { listCommand } from './list-command.ts';
import { renderNext, renderStart } from './render-start.ts';
import { showCommand } from './show-command.ts';
import { startInputOf, type StartInput } from './start-input.ts';
import { withStartOptions, type StartOptions } from './start-options.ts';
import { startRebuild } from './start-rebuild.ts';

const after = `
Say whose profiles: --all, or --user, or filters (which combine). Without --full, only those are built
that are behind their events or were built with another model. Fresh events go before a rebuild, and
of two rebuilds about the same people the later skips what the earlier has done.

--watch shows a progress bar on a terminal, lines elsewhere; Ctrl-C ends the watching, not the rebuild.
Exit status: 0 started, or with --watch: done for everybody; 1 failed, or with --watch: people failed or
it was cancelled; 2 wrong usage. docs/rebuilds.md tells more.

Examples:
  $ npx facet rebuild --all --dry-run
  $ npx facet rebuild --all --watch
  $ npx facet rebuild --user gardener-1 --user gamer-1 --full
  $ npx facet rebuild --category hg --min-score 0.3 --stage at-risk --full
  $ npx facet rebuild --all --full --model facet-bert-mini@2.0.0
  $ npx facet rebuild show 7 --watch`;

async function start(options: StartOptions, given: StartInput, settings: Settings): Promise<void> {
  const { dryRun, watch, json, model } = options;
  const ask = await openAsk(settings);
  const input = model === undefined ? given : { ...given, model: await findModel(ask, model) };
  if (dryRun) {
    const estimate = await estimateRebuild(ask, input);
    return print(json ? JSON.stringify(estimate, null, 2) : renderEstimate(estimate));
  }
  const rebuild = await startRebuild(ask, input);
  if (!json) print(renderStart(rebuild));
  if (watch) return follow(ask, rebuild.number, { json });
  print(json ? JSON.stringify(rebuild, null, 2) : renderNext(rebuild.number));
}

export function rebuildCommand(readSettings: () => Settings): Command {
  const command = new Command('rebuild')
    .description('Build many profiles again; follow, pause, resume, cancel and retry that.')
    .enablePositionalOptions()
    .addHelpText('after', after)
    .action(async (options: StartOptions) => {
      const refuseUsage = (problem: string) => command.error(`error: ${problem}`);
      await start(options, startInputOf(options, refuseUsage), readSettings());
    })
    .addCommand(listCommand(readSettings))
    .addCommand(showCommand(readSettings));
  for (const control of controlCommands(readSettings)) command.addCommand(control);
  return withStartOptions(command.addCommand(failuresCommand(readSettings)));
}
