import { findDirtyPeople, markAgeingPeople } from '@facet/profiles';
import type { HandlerContext } from './handler-context.ts';

/** People a sweep enqueues; more are found by the next. */
const limit = 5_000;
const ageingLimit = 500;
const dayMs = 86_400_000;

/**
 * The database is the truth and the queue a hint: whoever waits without a job gets one again, and profiles that
 * nothing happened to for a day are brought up to today.
 */
export async function sweep({
  database,
  queue,
  build,
}: Pick<HandlerContext, 'database' | 'queue' | 'build'>): Promise<{ enqueued: number }> {
  const dirty = await findDirtyPeople(database, { limit });
  const builtBefore = new Date(build.now().getTime() - dayMs);
  const ageing = await markAgeingPeople(database, { builtBefore, limit: ageingLimit });
  await queue.enqueueBuilds([...dirty, ...ageing]);
  return { enqueued: dirty.length + ageing.length };
}
