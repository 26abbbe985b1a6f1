import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const libraries: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'libonnxruntime_providers_cuda.so',
  win32: 'onnxruntime_providers_cuda.dll',
};

/** Whether the CUDA provider was installed beside the runtime (see .npmrc: it is left out by default). */
export function hasCudaLibrary(): boolean {
  const library = libraries[process.platform];
  if (library === undefined) return false;
  const main = createRequire(import.meta.url).resolve('onnxruntime-node');
  const place = join(dirname(main), '..', 'bin', 'napi-v6', process.platform, process.arch);
  return existsSync(join(place, library));
}
