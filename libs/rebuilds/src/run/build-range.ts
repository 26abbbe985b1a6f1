import type { BuildContext } from '@facet/profiles';
import { peopleInRange } from '../plan/people-in-range.ts';
import { buildPerson, type PersonOutcome } from './build-person.ts';
import { claimRange, type ClaimedRange } from './claim-range.ts';
import { endRange } from './end-range.ts';
import { recordProgress } from './record-progress.ts';

export interface RangeContext {
  readonly build: BuildContext;
  /** Builds of one range at a time */
  readonly parallel: number;
  /** Resolves when live builds leave room for some more people. */
  readonly room: () => Promise<void>;
  /** Told of people whose outcome is kept. */
  readonly onProgress?: (outcomes: readonly PersonOutcome[]) => void;
}

/**
 * ENDED: all its people are done · STOPPED: the rebuild does not run (any more) · OVERTAKEN: another job goes on with
 * the range · GONE: there was nothing to take up
 */
export type RangeOutcome = 'ENDED' | 'STOPPED' | 'OVERTAKEN' | 'GONE';

/** People between two records of progress: what a crash does again. */
const chunkSize = 16;

/** A range that so many jobs began and none got on with is taken person by person … */
const carefulAfterStarts = 3;
/** … and at last without the next of them, whose build seems to end the process. */
const skipAfterStarts = 10;

const deadly = { code: 'INTERNAL', message: 'The build ended its process several times.' } as const;

async function buildChunk(
  { build, parallel, room }: RangeContext,
  range: ClaimedRange,
  people: readonly string[],
): Promise<readonly PersonOutcome[]> {
  const outcomes: PersonOutcome[] = [];
  for (let start = 0; start < people.length; start += parallel) {
    await room();
    const some = people.slice(start, start + parallel);
    outcomes.push(...(await Promise.all(some.map((id) => buildPerson(build, range, id)))));
  }
  return outcomes;
}

function nextPeople({ build }: RangeContext, range: ClaimedRange): Promise<readonly string[]> {
  const limit = range.starts > carefulAfterStarts ? 1 : chunkSize;
  return peopleInRange(build.database, { ...range, limit });
}

/**
 * Builds the people of one range, some at a time, each time keeping how far it has come: any other job can go on
 * from there, and a job that did the same people meanwhile counts for nothing.
 * @throws what kept the database or the model away: the range is to be taken up again later
 */
export async function buildRange(context: RangeContext, rangeId: string): Promise<RangeOutcome> {
  const { database } = context.build;
  let range = await claimRange(database, rangeId);
  if (!range) return 'GONE';
  let isDeadly = range.starts > skipAfterStarts;
  for (;;) {
    const people = await nextPeople(context, range);
    const last = people.at(-1);
    if (last === undefined) break;
    const outcomes: readonly PersonOutcome[] = isDeadly
      ? people.map((personId) => ({ personId, kind: 'FAILED', error: deadly }))
      : await buildChunk(context, range, people);
    isDeadly = false;
    const status = await recordProgress(database, range, outcomes);
    if (status === null) return 'OVERTAKEN';
    context.onProgress?.(outcomes);
    if (status !== 'RUNNING') return 'STOPPED';
    range = { ...range, afterId: last };
  }
  await endRange(database, range);
  return 'ENDED';
}
