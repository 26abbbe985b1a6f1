import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readSmallFile } from './data-folder.ts';

/** A process as a file remembers it: pids are used again, so the time of its birth goes with it. */
export interface ProcessRecord {
  readonly pid: number;
  readonly born: string;
}

/** When a process began, in a form that only compares; undefined where there is no such process. */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return birthInProc(pid);
    const lines = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return lines.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/PID/stat, in clock ticks since boot; the command before it may hold blanks. */
function birthInProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? undefined : fields[18];
}

/** @param flag `wx` fails where the file is there already */
export function recordProcess(file: string, pid: number, flag: 'w' | 'wx' = 'w'): void {
  const born = birthOf(pid);
  if (born === undefined) return;
  const record: ProcessRecord = { pid, born };
  writeFileSync(file, JSON.stringify(record), { mode: 0o600, flag });
}

/** The pid in the file, if that very process still lives. */
export function readLiving(file: string): number | undefined {
  const text = readSmallFile(file);
  if (text === undefined) return undefined;
  const record = parseRecord(text);
  return record !== undefined && birthOf(record.pid) === record.born ? record.pid : undefined;
}

export function forgetProcess(file: string): void {
  rmSync(file, { force: true });
}

/** A crash may have left half a file. */
function parseRecord(text: string): ProcessRecord | undefined {
  try {
    return JSON.parse(text) as ProcessRecord;
  } catch {
    return undefined;
  }
}
