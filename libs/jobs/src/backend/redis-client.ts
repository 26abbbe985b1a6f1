import { Redis, type RedisOptions } from 'ioredis';
import type { BackendRole } from './queue-backend.ts';

const longestRetryMs = 2_000;
const connectTimeoutMs = 5_000;
const keepAliveMs = 10_000;

/** A command of a producer that takes longer counts as failed: a request waits for it. */
const commandTimeoutMs = 3_000;

const shared = {
  connectTimeout: connectTimeoutMs,
  keepAlive: keepAliveMs,
  /** For ever, and soon: Redis may come back any time. */
  retryStrategy: (attempt) => Math.min(100 * attempt, longestRetryMs),
} as const satisfies RedisOptions;

/**
 * A producer's command fails when it cannot be sent now. One that was sent when the connection broke fails as well,
 * done or not: the sweep enqueues again, and a job that is there already absorbs that.
 */
const producer = {
  ...shared,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: commandTimeoutMs,
} as const satisfies RedisOptions;

/** A worker's commands wait for the connection and are sent again (null is what BullMQ asks for). */
const consumer = { ...shared, maxRetriesPerRequest: null } as const satisfies RedisOptions;

const roles = { producer, consumer } as const satisfies Record<BackendRole, RedisOptions>;

export function createRedisClient(url: string, role: BackendRole): Redis {
  return new Redis(url, { ...roles[role], connectionName: `facet-${role}` });
}

/** The address without user, password and options: fit for logs. */
export function redisAddress(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
