import { migrate } from '../migration/migrate.ts';
import { startTemporaryPostgres } from './temporary-postgres.ts';

/**
 * Before the tests of a project: starts a PostgreSQL whose database `facet` is migrated, the template
 * of all others, and names it to the test files. Resolves to what stops it.
 */
export async function setUpTestPostgres(): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres();
  await migrate(postgres.url);
  process.env['FACET_TEST_DATABASE_URL'] = postgres.url;
  return postgres.stop;
}
