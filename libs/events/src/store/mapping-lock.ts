import type { Queryable } from '@facet/database';

/** Any number that nothing else in Facet locks. */
const lockKey = 3_141_592;

/** Held by a transaction that stores events: no mapping changes until it ends. To be taken before all other locks. */
export async function shareMappings(client: Queryable): Promise<void> {
  await client.query({
    name: 'events-share-mappings',
    text: 'SELECT pg_advisory_xact_lock_shared($1)',
    values: [lockKey],
  });
}

/**
 * Held by a transaction that changes mappings: it finds everybody who uses them, because nobody is storing events
 * meanwhile. To be taken before all other locks.
 */
export async function ownMappings(client: Queryable): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
}
