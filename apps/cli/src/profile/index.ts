import { Command } from 'commander';
import type { Settings } from '../connection/settings.ts';
import { print } from '../terminal/output.ts';
import { fetchProfile } from './fetch-profile.ts';
import { renderProfile } from './render-profile.ts';

const after = `
Examples:
  $ npx facet profile gardener-1
  $ npx facet profile gardener-1 --json | jq .interests`;

export function profileCommand(readSettings: () => Settings): Command {
  return new Command('profile')
    .description('Show what Facet knows about a person: interests, sentiment, traits, evidence.')
    .argument('<user-id>', "the shop's id of the person")
    .option('--json', 'the same as JSON')
    .addHelpText('after', after)
    .action(async (userId: string, { json = false }: { readonly json?: boolean }) => {
      const profile = await fetchProfile(userId, readSettings());
      print(json ? JSON.stringify(profile, null, 2) : renderProfile(profile));
    });
}
