import type { ProfilePage } from '@facet/profiles';
import type { LatestSignal } from '../../subscriptions/latest-signal.ts';

export interface WaitForBuildOptions {
  readonly before: ProfilePage;
  /** Open; closed on return. */
  readonly updates: LatestSignal;
  /** Enqueues the build. */
  readonly ask: () => Promise<void>;
  readonly load: () => Promise<ProfilePage>;
  readonly waitMs: number;
}

/** A notification may be lost with its connection: look by oneself as well. */
const lookEveryMs = 1_000;

/** Asks for a build; resolves when the profile is fresh, when its build failed again, or when the time is up. */
export async function waitForBuild(options: WaitForBuildOptions): Promise<void> {
  const { before, updates, ask, load, waitMs } = options;
  const look = setInterval(() => updates.signal(), lookEveryMs);
  const end = setTimeout(() => void updates.return(), waitMs);
  try {
    await ask();
    while (waitMs > 0 && !(await updates.next()).done) {
      if (isSettled(await load(), before)) return;
    }
  } finally {
    clearInterval(look);
    clearTimeout(end);
    await updates.return();
  }
}

function isSettled(now: ProfilePage, before: ProfilePage): boolean {
  if (now.status === 'FRESH') return true;
  return now.status === 'FAILED' && now.lastError?.at.getTime() !== before.lastError?.at.getTime();
}
