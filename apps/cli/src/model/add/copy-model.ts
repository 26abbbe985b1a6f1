import { cp, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { cardFile, readModelFolder, reportFile } from '@facet/encoder';

/** Copies what makes the model, and its card and report where it has them. @throws FacetError MODEL_INVALID */
export async function copyModel(from: string, folder: string): Promise<void> {
  const { directory, files } = await readModelFolder(from);
  for (const name of new Set([...files, cardFile, reportFile])) {
    const source = path.join(directory, name);
    if (!(await stat(source).catch(() => null))) continue;
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await cp(source, path.join(folder, name), { dereference: true });
  }
}
