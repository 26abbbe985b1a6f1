import { CommandFailure, Interrupted } from '../command-failure.ts';
import type { Ask } from '../connection/ask.ts';
import { print } from '../terminal/output.ts';
import { count, counted, duration } from '../terminal/words.ts';
import { startRebuildProgress } from './rebuild-progress.ts';
import type { RebuildView } from './rebuild-view.ts';
import { watchRebuild } from './watch-rebuild.ts';

export interface FollowOptions {
  /** The rebuild as it ended goes to stdout as JSON. */
  readonly json?: boolean | undefined;
}

/**
 * Shows how a rebuild gets on until it has ended. Ctrl-C ends the watching, not the rebuild.
 * @throws CommandFailure where people failed, or it was cancelled; Interrupted after Ctrl-C
 */
export async function follow(ask: Ask, number: string, { json }: FollowOptions): Promise<void> {
  const rebuild = await untilInterrupted(number, async (signal) => {
    const progress = startRebuildProgress(number);
    try {
      return await watchRebuild({ ask, number, progress, signal });
    } finally {
      progress.stop();
    }
  });
  print(json ? JSON.stringify(rebuild, null, 2) : describeEnd(rebuild));
  const failure = failureOf(rebuild);
  if (failure !== undefined) throw new CommandFailure(failure);
}

async function untilInterrupted<Result>(
  number: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  try {
    return await work(interrupt.signal);
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    const again = `npx facet rebuild show ${number} --watch`;
    throw new Interrupted(`Rebuild ${number} goes on. To watch it again: ${again}`);
  } finally {
    process.off('SIGINT', stop);
  }
}

/** What became of it, in one line. */
export function describeEnd(rebuild: RebuildView): string {
  const { number, status, done, skipped, failed, startedAt, endedAt } = rebuild;
  const seconds = (Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1000;
  const counts = `${count(done)} built, ${count(skipped)} up to date, ${count(failed)} failed`;
  return `Rebuild ${number} is ${status.toLowerCase()}: ${counts} (${duration(seconds)})`;
}

/** Why a rebuild that ended is no success; undefined where it is one. */
function failureOf({ number, status, failed }: RebuildView): string | undefined {
  if (status === 'CANCELLED') return `Rebuild ${number} was cancelled.`;
  if (failed === 0) return undefined;
  const people = counted(failed, 'person', 'people');
  return `${people} could not be built. Who and why: npx facet rebuild failures ${number}. Once more: npx facet rebuild retry ${number}`;
}
