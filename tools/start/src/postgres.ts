import { createDatabase, migrate, startEmbeddedPostgres } from '@facet/database';
import type { StartOptions } from './options.ts';
import type { StopStack } from './stop-stack.ts';
import { say } from './terminal.ts';
import { watchPostgres } from './watch-postgres.ts';

export interface PreparedDatabase {
  readonly url: string;
  /** Nobody is in it: the demo data may come in. */
  readonly isEmpty: boolean;
  /** Rejects when the embedded server is gone; never for an outside one. */
  readonly gone: Promise<never>;
}

/** A running PostgreSQL with the current schema: the outside one, or the embedded one. */
export async function prepareDatabase(
  options: StartOptions,
  stops: StopStack,
): Promise<PreparedDatabase> {
  const { databaseUrl, dataDir } = options;
  const url = databaseUrl ?? (await startEmbedded(dataDir, stops));
  const gone = databaseUrl === undefined ? watchPostgres(dataDir, stops) : never;
  const { applied, repaired } = await migrate(url);
  if (repaired.length > 0) say(`Ran ${repaired.join(', ')} again: a crash had interrupted it.`);
  if (applied.length > 0) say(`Applied to the database: ${applied.join(', ')}.`);
  return { url, isEmpty: await holdsNobody(url), gone };
}

const never = new Promise<never>(() => {});

async function startEmbedded(dataDir: string, stops: StopStack): Promise<string> {
  say('Starting PostgreSQL …');
  const postgres = await startEmbeddedPostgres({ dataDir });
  stops.push('PostgreSQL', () => postgres.stop());
  if (postgres.leftBehind !== 'nothing') say(`Cleared what a crash left: ${postgres.leftBehind}.`);
  return postgres.url;
}

async function holdsNobody(url: string): Promise<boolean> {
  const database = createDatabase({ url, maxConnections: 1, applicationName: 'facet-start' });
  try {
    const { rows } = await database.pool.query<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT FROM person) AS empty',
    );
    return rows[0]?.empty ?? false;
  } finally {
    await database.close();
  }
}
