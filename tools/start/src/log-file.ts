import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';

const maxBytes = 20 * 1024 * 1024;

/** Opens a log to go on with; one that has grown large is kept beside it as `.old`. */
export function openLog(file: string): WriteStream {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxBytes) renameSync(file, `${file}.old`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}
