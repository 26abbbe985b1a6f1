import type { Queryable } from '@facet/database';
import { mappingLockKey } from './mapping-lock.ts';

/**
 * Statements are planned once a connection, often while the tables are nearly empty, and reading such a table whole
 * looks cheap then. What we join has an index and few rows: the plan has to use it from the first row to the billionth.
 */
const begin = `
  SELECT pg_advisory_xact_lock_shared($1),
    set_config('enable_seqscan', 'off', true),
    set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`;

/** The first statement of a transaction that stores events: until it ends no mapping changes (see mapping-lock.ts). */
export async function beginStoring(client: Queryable): Promise<void> {
  await client.query({ name: 'events-begin-storing', text: begin, values: [mappingLockKey] });
}
