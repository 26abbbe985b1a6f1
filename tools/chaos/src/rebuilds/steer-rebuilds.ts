import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '@facet/demo';
import type { Platform } from '../platform/platform.ts';
import { controlRebuild, startRebuild } from './control-rebuild.ts';

/** Rebuilds everybody over and over, once at least, whatever else happens to the platform. */
export async function steerRebuilds(
  platform: Platform,
  random: Random,
  isOver: () => boolean,
): Promise<void> {
  do {
    await steerTwo(platform, random);
    await wait(random.integer(1_000, 4_000));
  } while (!isOver());
}

/** Two that are about the same people: the first is paused for a while, and one of them is cancelled. */
async function steerTwo(platform: Platform, random: Random): Promise<void> {
  const first = await startRebuild(platform);
  await controlRebuild(platform, 'pauseRebuild', first);
  await wait(random.integer(1_000, 8_000));
  await controlRebuild(platform, 'resumeRebuild', first);
  const second = await startRebuild(platform);
  await wait(random.integer(0, 500));
  await controlRebuild(platform, 'cancelRebuild', random.pick([first, second]));
}
