import type { Queryable } from '@facet/database';

/**
 * Shared by all transactions that store events. Any number that nothing else in Facet locks. To be taken before all
 * other locks.
 */
export const mappingLockKey = 3_141_592;

/**
 * Held by a transaction that changes mappings: it finds everybody who uses them, because nobody is storing events
 * meanwhile. To be taken before all other locks.
 */
export async function ownMappings(client: Queryable): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [mappingLockKey]);
}
