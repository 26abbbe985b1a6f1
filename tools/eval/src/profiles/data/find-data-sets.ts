import { stat } from 'node:fs/promises';
import { join } from 'node:path';
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

/** `users/` in the folder of all data, or the folder itself */
async function usersFolder(dir: string): Promise<string> {
  const users = join(dir, 'users');
  const isThere = await stat(users).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere ? users : dir;
}

/** Everything in the folder that has people's time lines in a layout that is known here (docs/evaluation.md). */
export async function findDataSets(dir: string): Promise<readonly DataSet[]> {
  const users = await usersFolder(dir);
  return (await Promise.all(finders.map((find) => find(users)))).flat();
}
