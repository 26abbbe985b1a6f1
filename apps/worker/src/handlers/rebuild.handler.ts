import { buildRange, planRanges, type PersonOutcome, type RangeOutcome } from '@facet/rebuilds';
import { countRebuilt } from '../metrics/measure-builds.ts';
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
  const { backgroundBuild: build, liveBuilds, metrics } = context;
  const room = () => liveBuilds.room();
  const onProgress = (people: readonly PersonOutcome[]) => countRebuilt(metrics, people);
  const outcome = await buildRange({ build, parallel, room, onProgress }, rangeId);
  if (outcome === 'ENDED') await advanceRebuilds(context);
  return { outcome };
}
