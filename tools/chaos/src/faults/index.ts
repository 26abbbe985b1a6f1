import type { Fault } from './fault.ts';
import { fillDisk } from './fill-disk.ts';
import { killPart } from './kill-part.ts';
import { killPlatform } from './kill-platform.ts';
import { killRedis } from './kill-redis.ts';
import { killSession } from './kill-session.ts';
import { stallWorker } from './stall-worker.ts';

/** Everything that can go wrong here. Another fault is another line. */
export const faults = {
  'kill-worker': killPart('worker', 'The worker'),
  'kill-gateway': killPart('gateway', 'The gateway'),
  'kill-postgres': killPart('postgres', 'PostgreSQL'),
  'kill-session': killSession,
  'kill-redis': killRedis('kill -9 of Redis, which comes back with its data', (redis) =>
    redis.start(),
  ),
  'lose-redis': killRedis('kill -9 of Redis, which comes back empty', (redis) =>
    redis.startEmpty(),
  ),
  'stall-worker': stallWorker,
  'fill-disk': fillDisk,
  'kill-platform': killPlatform,
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as readonly FaultName[];
export type { Fault, Stage } from './fault.ts';
