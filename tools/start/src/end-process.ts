import { setTimeout as wait } from 'node:timers/promises';
import { birthOf } from './process-record.ts';

const stepMs = 50;

/** Asks a process to end, and ends it when it has not after `patienceMs`, or at once when forced. */
export async function endProcess(
  pid: number,
  patienceMs: number,
  force?: AbortSignal,
): Promise<void> {
  const born = birthOf(pid);
  if (born === undefined) return;
  const isGone = () => birthOf(pid) !== born;
  send(pid, 'SIGTERM');
  const deadlineMs = Date.now() + patienceMs;
  while (!isGone() && Date.now() < deadlineMs && force?.aborted !== true) await wait(stepMs);
  if (isGone()) return;
  send(pid, 'SIGKILL');
  while (!isGone()) await wait(stepMs);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
