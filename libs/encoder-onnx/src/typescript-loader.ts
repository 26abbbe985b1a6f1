import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Node arguments under which a thread or process of ours runs TypeScript. The loader is named by its whole path:
 * a bare name would be looked for from the working directory.
 */
export function typescriptLoader(): string[] {
  const tsx = createRequire(import.meta.url).resolve('tsx');
  return ['--import', pathToFileURL(tsx).href];
}
