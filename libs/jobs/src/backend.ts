import type { PostgresConnectionOptions } from 'bullmq';

/** BullMQ's tables have a schema of their own, made and migrated by BullMQ itself. */
const schema = 'bullmq';

/** Where the queues live. With Redis comes a second kind. */
export interface QueueBackendOptions {
  readonly databaseUrl: string;
}

export function postgresConnection(
  { databaseUrl }: QueueBackendOptions,
  maxConnections: number,
): PostgresConnectionOptions {
  return { connectionString: databaseUrl, schema, migrate: true, max: maxConnections };
}
