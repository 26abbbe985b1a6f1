import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '../platform/platform.ts';
import { controlRebuild } from './control-rebuild.ts';
import { listRebuilds, type Rebuild } from './list-rebuilds.ts';

const limitMs = 240_000;
const stepMs = 1_000;

/**
 * Waits until each rebuild has ended and built everybody, and takes up again whom one could not build; returns in
 * words what is unfinished or wrong after four minutes.
 */
export async function settleRebuilds(platform: Platform): Promise<readonly string[]> {
  for (const deadlineMs = Date.now() + limitMs; ; await wait(stepMs)) {
    const rebuilds = await listRebuilds(platform);
    const wrong = rebuilds.filter(isWrong);
    const isDone = rebuilds.some(({ status }) => status === 'DONE');
    if (wrong.length === 0 && isDone) return [];
    if (Date.now() > deadlineMs) return isDone ? wrong.map(describe) : ['none was done'];
    const failed = wrong.filter((one) => one.status === 'DONE' && one.failed > 0);
    for (const { number } of failed) await controlRebuild(platform, 'retryFailed', String(number));
  }
}

function isWrong({ status, total, done, failed, skipped }: Rebuild): boolean {
  const counted = done + failed + skipped;
  if (status === 'CANCELLED') return counted > total;
  return status !== 'DONE' || failed > 0 || counted !== total;
}

const describe = ({ number, status, total, done, failed, skipped }: Rebuild): string =>
  `${number}: ${status}, ${done} done, ${failed} failed and ${skipped} skipped of ${total}`;
