import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '../platform/platform.ts';
import { ask } from './ask.ts';
import { systemQuery } from './profile-query.ts';
import { readProfile } from './read-profile.ts';

interface System {
  readonly queueDepth: number | null;
  readonly waitingBuilds: number;
  readonly failedBuilds: number;
}

const limitMs = 240_000;
const stepMs = 1_000;

/** Waits until nothing is left to do; returns in words what still is after four minutes. */
export async function settle(
  platform: Platform,
  userIds: readonly string[],
): Promise<readonly string[]> {
  for (const deadlineMs = Date.now() + limitMs; ; await wait(stepMs)) {
    const left = await leftToDo(platform, userIds);
    if (left.length === 0 || Date.now() > deadlineMs) return left;
  }
}

async function leftToDo(platform: Platform, userIds: readonly string[]): Promise<string[]> {
  const { system } = await ask<{ system: System }>(platform, systemQuery);
  const { queueDepth, waitingBuilds, failedBuilds } = system;
  if (waitingBuilds + failedBuilds + (queueDepth ?? 0) === 0 && queueDepth !== null) {
    return staleOnes(platform, userIds);
  }
  const stale = await staleOnes(platform, userIds);
  return stale.length > 0
    ? stale
    : [`queue: ${queueDepth ?? 'no answer'}, ${waitingBuilds} waiting`];
}

async function staleOnes(platform: Platform, userIds: readonly string[]): Promise<string[]> {
  const stale: string[] = [];
  for (const userId of userIds) {
    const { status = 'unknown', lastError } = (await readProfile(platform, userId)) ?? {};
    if (status !== 'FRESH') stale.push(`${userId}: ${status} ${lastError?.code ?? ''}`.trim());
  }
  return stale;
}
