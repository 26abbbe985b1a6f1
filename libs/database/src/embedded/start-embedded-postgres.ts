import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { findAccount } from './account.ts';
import { findPostgresBinaries } from './binaries.ts';
import { initialiseCluster, readPassword, runTool, type Cluster } from './cluster.ts';
import { findFreePort } from './find-free-port.ts';
import { clearLeftBehind, stopServer, type LeftBehind } from './stale.ts';

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
  stop(): Promise<void>;
}

const defaultSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_wal_size: '2GB',
  shared_buffers: '256MB',
  jit: 'off',
  logging_collector: 'on',
  log_destination: 'stderr',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  // Statements hold texts of people: none of them into the log.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
} as const;

async function findCluster(dataDir: string): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true });
  const directory = path.join(await realpath(dataDir), 'postgres');
  return { binaries: await findPostgresBinaries(), account: await findAccount(), directory };
}

async function startServer(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const all = { ...defaultSettings, ...settings, port: String(port) };
  const options = Object.entries(all).map(([key, value]) => `-c ${key}='${value}'`);
  const args = ['start', '-D', cluster.directory, '-w', '-t', '60', '-s', '-o', options.join(' ')];
  await runTool(cluster, 'pg_ctl', args);
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
  const leftBehind = await clearLeftBehind(cluster);
  const port = await findFreePort();
  await startServer(cluster, port, options.settings ?? {});
  const serverUrl = `postgres://facet:${await readPassword(cluster)}@127.0.0.1:${port}`;
  await createDatabaseOnce(serverUrl);
  return { url: `${serverUrl}/facet`, leftBehind, stop: () => stopServer(cluster) };
}
