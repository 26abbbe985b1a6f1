import path from 'node:path';
import { readSmallFile, type DataFolder } from './data-folder.ts';
import type { StartOptions } from './options.ts';
import { say } from './terminal.ts';

const query =
  '{ profile(userId: \\"gardener-1\\") { status interests(first: 3) { category { name } score } } }';

/** The one line that scripts wait for, then where the keys are and what to try: written at once, to be read at once. */
export function announce(url: string, options: StartOptions, folder: DataFolder): void {
  const lines = [
    `Facet is ready: ${url}`,
    `  Admin key (GraphQL): ${keyPlace(options, 'ADMIN_KEY', folder.adminKey)}`,
    `  Write key (events):  ${keyPlace(options, 'WRITE_KEY', folder.writeKey)}`,
    ...(options.demoPeople > 0 ? suggestions(url, folder) : []),
    '  Ctrl-C stops everything.',
  ];
  say(lines.join('\n'));
}

function keyPlace({ environment }: StartOptions, variable: string, file: string): string {
  return readSmallFile(file) !== undefined && !environment[variable]
    ? shorten(file)
    : `the variable ${variable}`;
}

function suggestions(url: string, { path: dataDir, adminKey }: DataFolder): readonly string[] {
  const isDefault = shorten(dataDir) === '.facet';
  const prefix = isDefault ? '' : `DATA_DIR=${shorten(dataDir)} `;
  return [
    '  Try, in another terminal:',
    `    ${prefix}npx facet profile gardener-1`,
    `    curl -s ${url}/graphql -H "authorization: Bearer $(cat ${shorten(adminKey)})" \\`,
    `      -H 'content-type: application/json' -d '{"query":"${query}"}'`,
  ];
}

function shorten(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
