import path from 'node:path';
import { readSmallFile, type DataFolder } from './data-folder.ts';
import type { StartOptions } from './options.ts';
import { say } from './terminal.ts';

const query =
  '{ profile(userId: \\"gardener-1\\") { status interests(first: 3) { category { name } score } } }';

/** The one line that scripts wait for, then where the keys are and what to try. */
export function announce(url: string, options: StartOptions, folder: DataFolder): void {
  say(`Facet is ready: ${url}`);
  say(`  Admin key (GraphQL): ${keyPlace(options, 'ADMIN_KEY', folder.adminKey)}`);
  say(`  Write key (events):  ${keyPlace(options, 'WRITE_KEY', folder.writeKey)}`);
  if (options.demoPeople > 0) suggest(url, folder);
  say('  Ctrl-C stops everything.');
}

function keyPlace({ environment }: StartOptions, variable: string, file: string): string {
  return readSmallFile(file) !== undefined && !environment[variable]
    ? shorten(file)
    : `the variable ${variable}`;
}

function suggest(url: string, { path: dataDir, adminKey }: DataFolder): void {
  const isDefault = shorten(dataDir) === '.facet';
  const prefix = isDefault ? '' : `DATA_DIR=${shorten(dataDir)} `;
  say('  Try, in another terminal:');
  say(`    ${prefix}npx facet profile gardener-1`);
  say(`    curl -s ${url}/graphql -H "authorization: Bearer $(cat ${shorten(adminKey)})" \\`);
  say(`      -H 'content-type: application/json' -d '{"query":"${query}"}'`);
}

function shorten(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
