import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '../platform/platform.ts';
import { compareProfiles } from './compare-profiles.ts';
import { readEventIds, readProfile } from './read-profile.ts';

export interface Verdict {
  /** Acknowledged and not there */
  readonly lost: readonly string[];
  /** There more than once */
  readonly doubled: readonly string[];
  /** A person and the places where the profile differs from the undisturbed one */
  readonly differing: readonly string[];
}

/** Work in the background (categories that the model suggests) may change profiles on either side a little later. */
const limitMs = 120_000;
const stepMs = 3_000;

/** Holds the disturbed platform to what it has acknowledged, and to the undisturbed one. */
export async function checkPlatform(
  acknowledged: readonly { readonly messageId: string }[],
  userIds: readonly string[],
  disturbed: Platform,
  undisturbed: Platform,
): Promise<Verdict> {
  const found = (await Promise.all(userIds.map((id) => readEventIds(disturbed, id)))).flat();
  const known = new Set(found);
  const lost = acknowledged.filter(({ messageId }) => !known.has(messageId));
  const doubled = found.filter((id, index) => found.indexOf(id) !== index);
  return {
    lost: lost.map(({ messageId }) => messageId),
    doubled,
    differing: await differences(userIds, disturbed, undisturbed),
  };
}

async function differences(
  userIds: readonly string[],
  disturbed: Platform,
  undisturbed: Platform,
): Promise<readonly string[]> {
  for (const deadlineMs = Date.now() + limitMs; ; await wait(stepMs)) {
    const found: string[] = [];
    for (const userId of userIds) {
      const places = compareProfiles(
        await readProfile(disturbed, userId),
        await readProfile(undisturbed, userId),
      );
      if (places.length > 0) found.push(`${userId}: ${places.slice(0, 3).join('; ')}`);
    }
    if (found.length === 0 || Date.now() > deadlineMs) return found;
  }
}
