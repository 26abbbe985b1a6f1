export { createDatabase, type Database, type DatabaseOptions, type Queryable } from './database.ts';
export { toUnavailableError } from './unavailable.ts';
export { toUnstorableTextError } from './unstorable-text.ts';
export { inTransaction } from './transaction.ts';
export { migrate, type MigrationOutcome } from './migration/migrate.ts';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/start-embedded-postgres.ts';
export * from './generated/enums.ts';
export { Prisma } from './generated/client.ts';
