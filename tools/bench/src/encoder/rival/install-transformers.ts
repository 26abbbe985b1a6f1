import path from 'node:path';
import { installRival } from '../../rival/install-rival.ts';

export const transformersVersion = '4.3.1';
const name = '@huggingface/transformers';

/**
 * Half a gigabyte that nobody but this benchmark needs. Its scripts are left out: they would download CUDA libraries.
 *
 * @returns the library's entry file
 */
export async function installTransformers(): Promise<string> {
  const folder = await installRival({
    name: `transformers-${transformersVersion}`,
    packages: { [name]: transformersVersion },
    options: ['--ignore-scripts'],
  });
  return path.join(folder, 'node_modules', name, 'dist/transformers.node.mjs');
}
