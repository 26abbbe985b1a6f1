import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runTool, type Cluster } from './cluster.ts';

async function recordedPid(pidFile: string): Promise<number | null> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether `pid` is the server of this folder. Where /proc can't tell, a living process is believed. */
async function isServerOf(cluster: Cluster, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return commandLine === null || commandLine.includes(cluster.directory);
}

export type LeftBehind = 'nothing' | 'stale pid file' | 'running server';

/**
 * Clears what a crash left: a server still running on this folder is stopped, and a pid file whose
 * number belongs to nobody, or to another program by now, is removed (PostgreSQL would refuse it).
 */
export async function clearLeftBehind(cluster: Cluster): Promise<LeftBehind> {
  const pidFile = path.join(cluster.directory, 'postmaster.pid');
  const pid = await recordedPid(pidFile);
  if (pid !== null && (await isServerOf(cluster, pid))) {
    await stopServer(cluster);
    return 'running server';
  }
  if (pid === null) return 'nothing';
  await rm(pidFile, { force: true });
  return 'stale pid file';
}

/** Ends all sessions and stops; PostgreSQL's "fast" shutdown loses nothing. */
export function stopServer(cluster: Cluster): Promise<void> {
  return runTool(cluster, 'pg_ctl', [
    'stop',
    '-D',
    cluster.directory,
    '-m',
    'fast',
    '-w',
    '-t',
    '60',
  ]);
}
