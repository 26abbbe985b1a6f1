import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { findAccount } from './account.ts';
import { findPostgresBinaries } from './binaries.ts';
import { initialiseCluster, readPassword, type Cluster } from './cluster.ts';
import { findFreePort } from './find-free-port.ts';
import { recordedPid, stopServer, type LeftBehind } from './stale.ts';
import { startServer } from './start-server.ts';

export interface EmbeddedPostgresOptions {
  /** PostgreSQL's folder is `postgres` in here. */
  readonly dataDir: string;
  /** Server settings on top of ours, for example `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** The database `facet`, with its password: pass it on by environment, never on a command line. */
  readonly url: string;
  /** What an earlier crash had left, already cleared. */
  readonly leftBehind: LeftBehind;
  /** The process that ends when the server does; another one after a restart. */
  pid(): Promise<number | null>;
  /**
   * Starts it again after it ended: same port, same data. Resolves when what was committed is recovered.
   * @throws FacetError DATABASE_UNAVAILABLE with PostgreSQL's own words
   */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function findCluster(dataDir: string): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true });
  const directory = path.join(await realpath(dataDir), 'postgres');
  return { binaries: await findPostgresBinaries(), account: await findAccount(), directory };
}

async function createDatabaseOnce(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'facet'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE facet');
  } finally {
    await client.end();
  }
}

/**
 * Starts PostgreSQL from its npm package in `dataDir`, on loopback and a free port, as an ordinary
 * account when we are root. Makes the folder at the first start, repairs what a crash left.
 * @throws FacetError DATABASE_UNAVAILABLE with PostgreSQL's own words, CONFIG_INVALID where it can't run
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const cluster = await findCluster(options.dataDir);
  await initialiseCluster(cluster);
  const port = await findFreePort();
  const start = () => startServer(cluster, port, options.settings ?? {});
  const leftBehind = await start();
  const serverUrl = `postgres://facet:${await readPassword(cluster)}@127.0.0.1:${port}`;
  await createDatabaseOnce(serverUrl);
  return {
    url: `${serverUrl}/facet`,
    leftBehind,
    pid: () => recordedPid(cluster),
    restart: async () => {
      await start();
    },
    stop: () => stopServer(cluster),
  };
}
