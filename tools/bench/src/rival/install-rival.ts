import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cache = fileURLToPath(
  new URL('../../../../node_modules/.cache/facet-bench', import.meta.url),
);

export interface Rival {
  /** Of a folder of its own, which nothing else looks into; another version wants another one. */
  readonly name: string;
  /** By package, the version */
  readonly packages: Readonly<Record<string, string>>;
  /** Of `npm install`, beside the usual ones */
  readonly options?: readonly string[];
}

/** Fetches what only a benchmark needs, on demand; a second call finds it there. @returns the folder */
export async function installRival({ name, packages, options = [] }: Rival): Promise<string> {
  const folder = path.join(cache, name);
  const isThere = Object.keys(packages).every((one) =>
    existsSync(path.join(folder, 'node_modules', one, 'package.json')),
  );
  if (isThere) return folder;
  const wanted = Object.entries(packages).map(([one, version]) => `${one}@${version}`);
  process.stderr.write(`Installing ${wanted.join(' ')} …\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--no-save', ...options, ...wanted];
  const shell = process.platform === 'win32';
  await promisify(execFile)('npm', args, { cwd: folder, shell });
  return folder;
}
