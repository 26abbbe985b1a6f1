import { findDirtyPeople, markAgeingPeople } from '@facet/profiles';
import type { HandlerContext } from './handler-context.ts';

/** Builds that may wait: a sweep fills the queue up to here, and the next finds the rest. */
const backlog = 20_000;
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
  folders,
  metrics,
}: Pick<HandlerContext, 'database' | 'queue' | 'build' | 'folders' | 'metrics'>): Promise<{
  enqueued: number;
}> {
  // A model folder that was put there meanwhile can be chosen from now on.
  await folders.scan();
  const { waiting } = await queue.depth();
  const limit = backlog - waiting;
  if (limit <= 0) return { enqueued: 0 };
  const dirty = await findDirtyPeople(database, { limit });
  const builtBefore = new Date(build.now().getTime() - dayMs);
  const ageing = await markAgeingPeople(database, { builtBefore, limit: ageingLimit });
  await queue.enqueueBuilds([...dirty, ...ageing]);
  metrics.sweptPeople.inc({ reason: 'dirty' }, dirty.length);
  metrics.sweptPeople.inc({ reason: 'ageing' }, ageing.length);
  return { enqueued: dirty.length + ageing.length };
}
