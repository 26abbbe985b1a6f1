import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { StartFailure } from './failure.ts';

/** The files of one data folder that the start itself writes or reads. */
export interface DataFolder {
  readonly path: string;
  readonly logs: string;
  readonly run: string;
  readonly adminKey: string;
  readonly writeKey: string;
  /** Written by the gateway when it listens. */
  readonly gatewayUrl: string;
  readonly demo: string;
}

/** Makes the folder where it is missing. @throws StartFailure when it can't be written */
export function openDataFolder(folder: string): DataFolder {
  const inside = (name: string) => path.join(folder, name);
  try {
    makeFolder(folder);
    tryToWrite(inside('.writable'));
    mkdirSync(inside('logs'), { recursive: true, mode: 0o700 });
    mkdirSync(inside('run'), { recursive: true, mode: 0o700 });
    accessSync(inside('run'), constants.W_OK);
  } catch (error) {
    const { message } = error as Error;
    const advice = 'Choose another with --data-dir, or change who may write there.';
    throw new StartFailure(`The data folder ${folder} cannot be written: ${message}. ${advice}`);
  }
  return {
    path: folder,
    logs: inside('logs'),
    run: inside('run'),
    adminKey: inside('admin.key'),
    writeKey: inside('write.key'),
    gatewayUrl: inside('gateway.url'),
    demo: inside('demo.jsonl'),
  };
}

/** Not by `recursive`: below /proc, Node would try for ever. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** Permissions alone don't tell: the file system may be mounted read-only. */
function tryToWrite(file: string): void {
  writeFileSync(file, '');
  rmSync(file);
}

/** The text of a small file; undefined where there is none. */
export function readSmallFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
