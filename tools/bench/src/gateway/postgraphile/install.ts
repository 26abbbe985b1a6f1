import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** PostGraphile 5.1 needs Node 22; npm has one for each platform. */
const packages = ['postgraphile@5.1.5', `node-${process.platform}-${process.arch}@24`];

export interface InstalledPostgraphile {
  readonly folder: string;
  /** The Node to run it with */
  readonly node: string;
}

/** Fetches it on demand into a folder that nothing else looks into; a second call finds it there. */
export async function installPostgraphile(): Promise<InstalledPostgraphile> {
  const cache = new URL('../../../../../node_modules/.cache/facet-bench', import.meta.url);
  const folder = fileURLToPath(cache);
  const modules = path.join(folder, 'node_modules');
  const node = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin/node');
  if (!existsSync(node) || !existsSync(path.join(modules, 'postgraphile'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
    const options = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save'];
    await promisify(execFile)('npm', [...options, ...packages]);
  }
  return { folder, node };
}
