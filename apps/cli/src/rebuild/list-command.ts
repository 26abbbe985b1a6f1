import { Command, InvalidArgumentError } from 'commander';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { print } from '../terminal/output.ts';
import { rebuildFields, type RebuildView } from './rebuild-view.ts';
import { renderRebuilds } from './render-rebuild.ts';

const query = /* GraphQL */ `
  query CommandRebuilds($first: Int!) {
    rebuilds(first: $first) {
      edges {
        node {
          ...RebuildView
        }
      }
    }
  }
  ${rebuildFields}
`;

interface RebuildsData {
  readonly rebuilds: { readonly edges: readonly { readonly node: RebuildView }[] };
}

interface ListOptions {
  readonly first: number;
  readonly json?: boolean;
}

/** One page of the API */
const most = 100;

function parseFirst(given: string): number {
  const first = Number(given);
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
}

const after = `
Examples:
  $ npx facet rebuild list
  $ npx facet rebuild list --first 100 --json`;

export function listCommand(readSettings: () => Settings): Command {
  return new Command('list')
    .description('Show the latest rebuilds and how far they have come.')
    .option('--first <n>', 'how many', parseFirst, 20)
    .option('--json', 'the same as JSON')
    .addHelpText('after', after)
    .action(async ({ first, json }: ListOptions) => {
      const ask = await openAsk(readSettings());
      const { rebuilds } = await ask<RebuildsData>(query, { first });
      const nodes = rebuilds.edges.map(({ node }) => node);
      print(json ? JSON.stringify(nodes, null, 2) : renderRebuilds(nodes));
    });
}
