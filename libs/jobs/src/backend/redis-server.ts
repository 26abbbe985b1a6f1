import { setTimeout as delay } from 'node:timers/promises';
import { FacetError } from '@facet/errors';
import type { Redis } from 'ioredis';

/** Of a server's INFO */
export interface RedisServer {
  readonly version: string;
  readonly maxmemoryPolicy: string;
}

/** BullMQ's recommended minimum; older ones lack commands that it uses. */
const oldestVersion = [6, 2] as const;

/** What no waiting heals: wrong or missing password, unknown user, missing rights, no such database number */
const refusal = /^(WRONGPASS|NOAUTH|NOPERM|ERR invalid password|ERR DB index)/;

/**
 * Resolves to whether the server answered within the time.
 * @throws FacetError CONFIG_INVALID where it answers and refuses us
 */
export async function isReachable(
  client: Redis,
  address: string,
  timeMs: number,
): Promise<boolean> {
  if (client.status === 'ready') return true;
  const end = new AbortController();
  const answer = new Promise<true>((resolve, reject) => {
    const onReady = () => resolve(true);
    const onError = (cause: Error) => {
      if (refusal.test(cause.message)) reject(refused(address, cause));
    };
    client.once('ready', onReady).on('error', onError);
    end.signal.addEventListener('abort', () => client.off('ready', onReady).off('error', onError));
  });
  const late = delay(timeMs, false, { signal: end.signal }).catch(() => false);
  return Promise.race([answer, late]).finally(() => end.abort());
}

function refused(address: string, cause: Error): FacetError {
  const [word] = cause.message.split(' ');
  const text = `QUEUE_URL: Redis at ${address} refuses the connection (${word}): check user, password and number.`;
  return new FacetError('CONFIG_INVALID', text, { cause });
}

/** Null for a user who may not ask: then whoever runs that server has to know. */
export async function describeServer(client: Redis): Promise<RedisServer | null> {
  const info = await client.info().catch(() => null);
  if (info === null) return null;
  const fields = new Map(info.split(/\r?\n/).map((line) => line.split(':', 2) as [string, string]));
  return {
    version: fields.get('redis_version') ?? '',
    maxmemoryPolicy: fields.get('maxmemory_policy') ?? '',
  };
}

export function isTooOld({ version }: RedisServer): boolean {
  const [major = NaN, minor = NaN] = version.split('.').map(Number);
  return major < oldestVersion[0] || (major === oldestVersion[0] && minor < oldestVersion[1]);
}

/** A server that evicts removes jobs, and marks of jobs, whose people are then not built until it is emptied. */
export function evictionNotice({ maxmemoryPolicy }: RedisServer, address: string): string | null {
  if (maxmemoryPolicy === '' || maxmemoryPolicy === 'noeviction') return null;
  return (
    `Redis at ${address} has maxmemory-policy ${maxmemoryPolicy}: when its memory is full it removes jobs. ` +
    'Set maxmemory-policy noeviction.'
  );
}
