import { createDatabase, migrate, startEmbeddedPostgres } from '@facet/database';
import type { StartOptions } from './options.ts';
import { PostgresKeeper } from './postgres-keeper.ts';
import type { StopStack } from './stop-stack.ts';
import { say } from './terminal.ts';

export interface PreparedDatabase {
  readonly url: string;
  /** Nobody is in it: the demo data may come in. */
  readonly isEmpty: boolean;
  /** Rejects when the embedded server is gone for good; never for an outside one. */
  readonly gone: Promise<never>;
}

/** A running PostgreSQL with the current schema: the outside one, or the embedded one. */
export async function prepareDatabase(
  options: StartOptions,
  stops: StopStack,
): Promise<PreparedDatabase> {
  const { databaseUrl, dataDir } = options;
  const { url, gone } =
    databaseUrl === undefined
      ? await startEmbedded(dataDir, stops)
      : { url: databaseUrl, gone: never };
  const { applied, repaired } = await migrate(url);
  if (repaired.length > 0) say(`Ran ${repaired.join(', ')} again: a crash had interrupted it.`);
  if (applied.length > 0) say(`Applied to the database: ${applied.join(', ')}.`);
  return { url, isEmpty: await holdsNobody(url), gone };
}

const never = new Promise<never>(() => {});

async function startEmbedded(
  dataDir: string,
  stops: StopStack,
): Promise<Pick<PreparedDatabase, 'url' | 'gone'>> {
  say('Starting PostgreSQL …');
  const postgres = await startEmbeddedPostgres({ dataDir });
  const keeper = new PostgresKeeper(postgres, dataDir);
  stops.push('PostgreSQL', () => keeper.stop());
  if (postgres.leftBehind !== 'nothing') say(`Cleared what a crash left: ${postgres.leftBehind}.`);
  return { url: postgres.url, gone: keeper.givenUp };
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
