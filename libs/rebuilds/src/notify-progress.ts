import type { Queryable } from '@facet/database';

/** The PostgreSQL channel that tells of rebuilds, by their id. */
export const rebuildChannel = 'rebuild_progress';

export async function notifyProgress(client: Queryable, rebuildId: string): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [rebuildChannel, rebuildId]);
}
