import { createFoldSettings } from '@facet/profiles/fold';
import type { DataSet } from '../data/data-set.ts';
import { halfOf, type Person } from './person.ts';
import { readEvents } from './read-events.ts';
import { sampleCalls } from './sample-calls.ts';
import { splitTimeLine } from './split-time-line.ts';

/** Most people have too few events, so that more are drawn than are wanted. */
const drawnForOne = 10;

export interface Sample {
  /** At most so many people of each data set */
  readonly people: number;
  readonly seed: number;
}

/** People with enough of a time line. Events that say nothing of interest (put back, returned) are no part of it. */
export async function loadPeople(
  dataSet: DataSet,
  { people, seed }: Sample,
  now: Date,
): Promise<readonly Person[]> {
  const { actionWeights } = createFoldSettings();
  const calls = await sampleCalls(dataSet.calls(), people * drawnForOne, seed);
  const chosen: Person[] = [];
  for (const [id, own] of calls) {
    const events = readEvents(own, now).filter(
      ({ action, items }) => items.length > 0 && actionWeights[action].weight > 0,
    );
    const timeLine = splitTimeLine(events);
    if (timeLine) chosen.push({ id, half: halfOf(id), ...timeLine });
    if (chosen.length === people) break;
  }
  return chosen;
}
