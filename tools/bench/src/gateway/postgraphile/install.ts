import path from 'node:path';
import { installRival } from '../../rival/install-rival.ts';

const version = '5.1.5';
/** PostGraphile 5.1 needs Node 22; npm has one for each platform. */
const nodePackage = `node-${process.platform}-${process.arch}`;

export interface InstalledPostgraphile {
  readonly folder: string;
  /** The Node to run it with */
  readonly node: string;
}

export async function installPostgraphile(): Promise<InstalledPostgraphile> {
  const folder = await installRival({
    name: `postgraphile-${version}`,
    packages: { postgraphile: version, [nodePackage]: '24' },
  });
  return { folder, node: path.join(folder, 'node_modules', nodePackage, 'bin/node') };
}
