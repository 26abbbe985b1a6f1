import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

/** Anything that runs a statement: a pool, or a client inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>;

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/name` */
  readonly url: string;
  /** Upper bound of open connections, Prisma's and ours together. */
  readonly maxConnections?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Told of errors on idle connections (the server went away); the pool replaces them by itself. */
  readonly onConnectionError?: (error: Error) => void;
}

/** One pool, seen through Prisma for simple things and through `pool` for hot statements. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const connectTimeoutMs = 5_000;

/** A process that stands still inside a transaction holds its locks no longer than this. */
const idleInTransactionMs = 30_000;

export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    application_name: options.applicationName ?? 'facet',
    connectionTimeoutMillis: connectTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  });
  pool.on('error', options.onConnectionError ?? (() => {}));
  // Its user is told by the query that fails; without a listener, a lost connection would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
