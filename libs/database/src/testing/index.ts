export { findFreePort } from '../embedded/find-free-port.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
export { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.ts';
