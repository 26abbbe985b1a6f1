import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { diffSchemas } from './diff.ts';
import { schemaFile } from './files.ts';
import { migrate } from './migrate.ts';

let testDatabase: TestDatabase;
beforeEach(async () => {
  testDatabase = await createTestDatabase();
});
afterEach(() => testDatabase.drop());

const catalogue = `
  SELECT 'column' AS kind, table_name || '.' || column_name AS name,
         concat_ws(' ', data_type, udt_name, is_nullable, column_default) AS definition
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL
  SELECT 'index', indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL
  SELECT 'constraint', conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND conrelid IS DISTINCT FROM to_regclass('_prisma_migrations')
  ORDER BY 1, 2`;

async function readCatalogue(pool: pg.Pool): Promise<unknown[]> {
  return (await pool.query(catalogue)).rows;
}

test('the committed migrations lead to schema.prisma', async () => {
  const migrated = await readCatalogue(testDatabase.database.pool);
  const script = await diffSchemas(testDatabase.url, null, await schemaFile.read());
  await testDatabase.database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await testDatabase.database.pool.query(script);
  expect(migrated.length).toBeGreaterThan(100);
  expect(migrated).toEqual(await readCatalogue(testDatabase.database.pool));
});

test('migrating twice, also at once, applies nothing again', async () => {
  const outcomes = await Promise.all([migrate(testDatabase.url), migrate(testDatabase.url)]);
  expect(outcomes).toEqual([
    { applied: [], repaired: [] },
    { applied: [], repaired: [] },
  ]);
});

test('a migration that a crash interrupted is run again', async () => {
  const { pool } = testDatabase.database;
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const { applied } = await migrate(testDatabase.url);
  // As a crash leaves it: the row without an end, and nothing of the file's work.
  await pool.query(`UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0`);
  const tables = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await pool.query(`DROP TABLE ${tables.rows.map((row) => row.name).join(', ')} CASCADE`);
  const types = await pool.query<{ name: string }>(
    `SELECT typname AS name FROM pg_type WHERE typtype = 'e'`,
  );
  await pool.query(`DROP TYPE ${types.rows.map((row) => row.name).join(', ')}`);
  expect(await migrate(testDatabase.url)).toEqual({ applied, repaired: applied });
});

test('a database that does not answer is named as such', async () => {
  await expect(migrate('postgres://nobody:x@127.0.0.1:1/none')).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
  });
});
