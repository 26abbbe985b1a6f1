import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const transformersVersion = '4.3.1';

const cache = new URL('../../../../../node_modules/.cache/facet-bench', import.meta.url);
const folder = join(fileURLToPath(cache), `transformers-${transformersVersion}`);
const packageDir = join(folder, 'node_modules/@huggingface/transformers');

/**
 * Installs the rival beside the project, once: half a gigabyte that nobody but this benchmark needs. Its scripts
 * are left out: they would download CUDA libraries.
 *
 * @returns the library's entry file
 */
export async function installTransformers(): Promise<string> {
  const entry = join(packageDir, 'dist/transformers.node.mjs');
  if (existsSync(entry)) return entry;
  process.stderr.write(`Installing @huggingface/transformers ${transformersVersion} …\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private": true}\n');
  const wanted = `@huggingface/transformers@${transformersVersion}`;
  await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', wanted], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  return entry;
}
