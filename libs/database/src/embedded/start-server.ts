import { setTimeout as wait } from 'node:timers/promises';
import { runTool, type Cluster } from './cluster.ts';
import { clearLeftBehind, type LeftBehind } from './stale.ts';

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

/** Recovery after a crash may have gigabytes of WAL to read; stopping in the middle of it would help nobody. */
const recoveryLimitSeconds = 600;

const remainsLimitMs = 60_000;
const remainsStepMs = 250;

/**
 * What is left of a server that was killed is gone in a moment: its process while it dies, and sessions until they
 * look up from their work. No other server starts beside them.
 */
const isHeldByRemains = (error: unknown): boolean =>
  error instanceof Error &&
  /pre-existing shared memory block|lock file .* already exists/.test(error.message);

/**
 * Starts the server in place of one that may have crashed, and resolves when it accepts connections, to what was left.
 * @throws FacetError DATABASE_UNAVAILABLE with PostgreSQL's own words
 */
export async function startServer(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<LeftBehind> {
  const all = { ...defaultSettings, ...settings, port: String(port) };
  const options = Object.entries(all).map(([key, value]) => `-c ${key}='${value}'`);
  const patience = ['-w', '-t', String(recoveryLimitSeconds)];
  const args = ['start', '-D', cluster.directory, ...patience, '-s', '-o', options.join(' ')];
  const deadlineMs = Date.now() + remainsLimitMs;
  const leftBehind = await clearLeftBehind(cluster);
  for (;;) {
    try {
      await runTool(cluster, 'pg_ctl', args);
      return leftBehind;
    } catch (error) {
      if (!isHeldByRemains(error) || Date.now() > deadlineMs) throw error;
    }
    await wait(remainsStepMs);
    await clearLeftBehind(cluster);
  }
}
