import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Paths of the files in a folder whose names match, in the order of their names; none where there is no such folder. */
export async function filesIn(folder: string, name: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((one) => name.test(one))
    .sort()
    .map((one) => join(folder, one));
}

/** The file's name up to its first dot */
export const stemOf = (path: string): string => basename(path).split('.')[0] ?? '';
