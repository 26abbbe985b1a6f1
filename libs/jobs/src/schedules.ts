import pg from 'pg';
import type { QueueBackendOptions } from './backend.ts';
import { jobNames, jobs } from './catalogue.ts';
import type { OpenedQueues } from './opened-queue.ts';

/** Any number that nothing else in the database locks: "face7" in hexadecimal. */
const lockKey = 0xface7;

/** Upserts one after another across all processes: concurrent ones lost or doubled schedules in the past. */
export async function upsertSchedules(
  opened: OpenedQueues,
  { databaseUrl }: QueueBackendOptions,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    for (const name of jobNames) {
      const { queue, everyMs, options } = jobs[name];
      if (everyMs === null) continue;
      await opened[queue].upsertJobScheduler(
        name,
        { every: everyMs },
        { name, data: {}, opts: options },
      );
    }
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}
