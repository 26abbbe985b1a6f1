import { FacetError } from '@facet/errors';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { withSchemaEngine, type SchemaEngine } from './engine.ts';
import { noFilters, readMigrations } from './files.ts';

/** Any constant: two starts at once must not migrate at once. */
const migrationLock = 4_061_986;

export interface MigrationOutcome {
  readonly applied: readonly string[];
  /** Migrations that a crash had left half-run, and that ran again. */
  readonly repaired: readonly string[];
}

/**
 * Brings the database at `url` to the committed schema, as `prisma migrate deploy` does and with
 * the same `_prisma_migrations` table. A migration that a crash interrupted left no trace but its
 * row there, because PostgreSQL runs each file in one transaction: it is marked and run again.
 * @throws FacetError DATABASE_UNAVAILABLE when the database does not answer
 */
export async function migrate(url: string): Promise<MigrationOutcome> {
  const lock = new pg.Client({ connectionString: url });
  await connect(lock);
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await withSchemaEngine(url, applyMigrations);
  } finally {
    await lock.end();
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    throw new FacetError('DATABASE_UNAVAILABLE', 'The database does not answer.', { cause });
  }
}

async function applyMigrations(engine: SchemaEngine): Promise<MigrationOutcome> {
  const migrationsList = await readMigrations();
  const repaired = await markInterrupted(engine, migrationsList);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList,
    filters: noFilters,
  });
  return { applied: appliedMigrationNames, repaired };
}

async function markInterrupted(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<readonly string[]> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilters,
  });
  for (const migrationName of failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
  return failedMigrationNames;
}
