import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FacetError } from '@facet/errors';
import type { Cluster } from './cluster.ts';

const pidFileOf = (cluster: Cluster): string => path.join(cluster.directory, 'postmaster.pid');

/** The server's process, as PostgreSQL wrote it down; null where it has ended in order. */
export async function recordedPid(cluster: Cluster): Promise<number | null> {
  const text = await readFile(pidFileOf(cluster), 'utf8').catch(() => '');
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
 * Clears what a crash left: a server still running on this folder is stopped, and a pid file whose number belongs
 * to another program by now is removed (PostgreSQL would refuse it). One whose number belongs to nobody is
 * PostgreSQL's to replace: by it, it sees whether sessions of the dead server are still at work.
 */
export async function clearLeftBehind(cluster: Cluster): Promise<LeftBehind> {
  const pid = await recordedPid(cluster);
  if (pid !== null && (await isServerOf(cluster, pid))) {
    await stopServer(cluster);
    return 'running server';
  }
  if (pid === null) return 'nothing';
  if (isAlive(pid)) await rm(pidFileOf(cluster), { force: true });
  return 'stale pid file';
}

const stopLimitMs = 60_000;
const stepMs = 50;

/**
 * Ends all sessions and stops; PostgreSQL's "fast" shutdown loses nothing. A server that has ended is left as it is:
 * pg_ctl would wait a minute for one that was killed.
 * @throws FacetError DATABASE_UNAVAILABLE when it does not end
 */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pid = await recordedPid(cluster);
  if (pid === null || !(await isServerOf(cluster, pid))) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  const deadlineMs = Date.now() + stopLimitMs;
  while (await isServerOf(cluster, pid)) {
    if (Date.now() > deadlineMs) {
      throw new FacetError('DATABASE_UNAVAILABLE', 'PostgreSQL does not stop.');
    }
    await wait(stepMs);
  }
}
