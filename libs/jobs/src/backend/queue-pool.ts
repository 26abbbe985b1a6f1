import { toUnavailableError } from '@facet/database';
import pg from 'pg';

/** What BullMQ asks of a pool, and what closes it */
export type QueuePool = Pick<
  pg.Pool,
  'connect' | 'on' | 'end' | 'options' | 'removeAllListeners'
> & {
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
};

/**
 * BullMQ waits before it tries a command again where the error has this code. After any other it asks again at once,
 * hundreds of times in a second while a server recovers, and leaves a job that has ended to be found stalled.
 */
function throwAsOutage(error: unknown): never {
  const outage = toUnavailableError(error);
  throw outage === null
    ? error
    : Object.assign(new Error(outage.message, { cause: error }), { code: 'ECONNREFUSED' });
}

/** @param max most connections at a time, that of a listener counted in */
export function openQueuePool(databaseUrl: string, schema: string, max: number): QueuePool {
  const options = `-c search_path=${schema}`;
  const pool = new pg.Pool({ connectionString: databaseUrl, options, max, keepAlive: true });
  pool.on('error', () => {});
  // BullMQ listens for errors on no client that it has checked out: without this, a server that ends between two
  // statements would end this process. The statement that fails tells its caller, so nothing is hidden.
  pool.on('connect', (client) => client.on('error', () => {}));
  const query = (text: string, values?: readonly unknown[]): Promise<pg.QueryResult> =>
    pool.query(text, values && [...values]).catch(throwAsOutage);
  return {
    query,
    options: pool.options,
    connect: () => pool.connect().catch(throwAsOutage),
    on: pool.on.bind(pool),
    removeAllListeners: pool.removeAllListeners.bind(pool),
    end: () => pool.end(),
  } as QueuePool;
}
