import { setTimeout as delay } from 'node:timers/promises';
import { CommandFailure } from '../command-failure.ts';
import { TemporaryRefusal, type Ask } from '../connection/ask.ts';
import { NetworkFailure } from '../connection/request.ts';
import { hasEnded } from './describe-progress.ts';
import { loadRebuild } from './load-rebuild.ts';
import type { RebuildProgress } from './rebuild-progress.ts';
import type { RebuildView } from './rebuild-view.ts';

export interface Watch {
  readonly ask: Ask;
  readonly number: string;
  readonly progress: RebuildProgress;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  readonly pollMs?: number;
  /** For how long a gateway that does not answer is asked again */
  readonly patienceMs?: number;
}

const isPassing = (error: unknown): error is Error =>
  error instanceof NetworkFailure || error instanceof TemporaryRefusal;

/**
 * Asks how a rebuild gets on, once a second, until it has ended. A gateway that restarts meanwhile is waited for.
 * @throws CommandFailure where it does not answer for long; AbortError or NetworkFailure after `signal`
 */
export async function watchRebuild(watch: Watch): Promise<RebuildView> {
  const { ask, number, progress, signal, pollMs = 1_000, patienceMs = 10 * 60_000 } = watch;
  let silentSinceMs: number | undefined;
  for (;;) {
    try {
      const rebuild = await loadRebuild(ask, number, signal);
      silentSinceMs = undefined;
      progress.update(rebuild);
      if (hasEnded(rebuild)) return rebuild;
    } catch (error) {
      if (signal.aborted || !isPassing(error)) throw error;
      if (silentSinceMs === undefined) progress.tell(`${error.message} Trying again …`);
      silentSinceMs ??= performance.now();
      if (performance.now() - silentSinceMs > patienceMs) throw givenUp(error, number);
    }
    await delay(pollMs, undefined, { signal });
  }
}

function givenUp({ message }: Error, number: string): CommandFailure {
  return new CommandFailure(
    `${message} Gave up watching; that does not end the rebuild. To watch again: npx facet rebuild show ${number} --watch`,
  );
}
