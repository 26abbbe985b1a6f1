import { buildRange, planRanges, type RangeOutcome } from '@facet/rebuilds';
import type { HandlerContext } from './handler-context.ts';

/** Builds of one range at a time: live builds keep most of the connections. */
const parallel = 4;

/** Plans what is next and enqueues it; a range whose job got lost gets one again. */
export async function advanceRebuilds({
  database,
  queue,
}: Pick<HandlerContext, 'database' | 'queue'>): Promise<{ ranges: number }> {
  const ranges = await planRanges(database);
  await queue.enqueueRanges(ranges);
  return { ranges: ranges.length };
}

/** Builds one range, and goes on with the next without waiting for the schedule. */
export async function rebuildRange(
  context: HandlerContext,
  rangeId: string,
): Promise<{ outcome: RangeOutcome }> {
  const { backgroundBuild: build, liveBuilds } = context;
  const room = () => liveBuilds.room();
  const outcome = await buildRange({ build, parallel, room }, rangeId);
  if (outcome === 'ENDED') await advanceRebuilds(context);
  return { outcome };
}
