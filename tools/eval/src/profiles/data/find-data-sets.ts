import { findAmazon2018 } from './amazon-2018.ts';
import { findAmazon2023 } from './amazon-2023.ts';
import { findAmazonCn } from './amazon-cn.ts';
import { findCompleteJourney } from './complete-journey.ts';
import type { DataSet, FindDataSets } from './data-set.ts';
import { findMinionerec } from './minionerec.ts';
import { findRees46 } from './rees46.ts';
import { findSegmentEvents } from './segment-events.ts';

const finders: readonly FindDataSets[] = [
  findAmazon2023,
  findAmazon2018,
  findAmazonCn,
  findCompleteJourney,
  findRees46,
  findMinionerec,
  findSegmentEvents,
];

/** Everything in the folder that has people's time lines in a layout that is known here (docs/evaluation.md). */
export async function findDataSets(dir: string): Promise<readonly DataSet[]> {
  return (await Promise.all(finders.map((find) => find(dir)))).flat();
}
