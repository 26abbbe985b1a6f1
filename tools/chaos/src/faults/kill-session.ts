import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '../platform/platform.ts';
import type { Fault } from './fault.ts';
import { unnoticed } from './fault.ts';

const limitMs = 30_000;

/** kill -9 of one of PostgreSQL's sessions: PostgreSQL ends all others and recovers, as if it had crashed. */
export const killSession: Fault = {
  what: 'kill -9 of a single session of PostgreSQL, which then ends all of them',
  obstacle: () => (existsSync('/proc/self') ? null : 'sessions are found by /proc'),
  inject: async ({ platform }, random) => {
    const sessions = sessionsOf(platform.pidOf('postgres'));
    if (sessions.length === 0) return 'there was no session';
    const before = crashes(platform);
    const session = random.pick(sessions);
    if (isSession(readProcess(session, 'cmdline'))) process.kill(session, 'SIGKILL');
    for (const deadlineMs = Date.now() + limitMs; Date.now() < deadlineMs; await wait(100)) {
      if (crashes(platform) > before) return 'PostgreSQL\'s log: "terminated by signal 9"';
    }
    return unnoticed;
  },
};

function crashes(platform: Platform): number {
  return platform.postgresLog().split('was terminated by signal 9').length - 1;
}

/** The processes below the server that serve a client */
function sessionsOf(server: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === server && isSession(readProcess(pid, 'cmdline')));
}

const isSession = (title: string): boolean => /^postgres: .*facet.* 127\.0\.0\.1/.test(title);

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readProcess(pid, 'status'))?.[1]);
}

/** Empty for a process that has ended meanwhile */
function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
