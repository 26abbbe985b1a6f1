import path from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { StartFailure } from './failure.ts';
import { forgetProcess, readLiving, recordProcess } from './process-record.ts';

/**
 * Makes this the only start on the data folder; a lock whose process is dead is taken over.
 * Returns what gives it back. @throws StartFailure naming the process that has it
 */
export function lockDataFolder(folder: DataFolder): () => void {
  const file = path.join(folder.run, 'start.pid');
  const owner = readLiving(file);
  if (owner !== undefined) throw inUse(folder, owner);
  forgetProcess(file);
  try {
    recordProcess(file, process.pid, 'wx');
  } catch {
    // Another start was quicker by a moment.
    throw inUse(folder, readLiving(file));
  }
  return () => forgetProcess(file);
}

function inUse(folder: DataFolder, owner: number | undefined): StartFailure {
  const who = owner === undefined ? 'another start' : `process ${owner}`;
  return new StartFailure(
    `Facet is running on ${folder.path} already (${who}). Stop it, or choose another --data-dir.`,
  );
}
