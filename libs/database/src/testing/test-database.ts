import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase, type Database } from '../database.ts';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

function serverUrl(): URL {
  const url = process.env['FACET_TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('The global setup of jest.config.js did not run.');
  return new URL(url);
}

async function onServer(statement: string): Promise<void> {
  const url = serverUrl();
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of its own for a test file: a copy of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE facet STRATEGY file_copy`);
  const url = serverUrl();
  url.pathname = `/${name}`;
  const database = createDatabase({ url: url.href });
  return {
    url: url.href,
    database,
    drop: async () => {
      await database.close();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
