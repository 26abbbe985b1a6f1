import { FacetError } from '@facet/errors';
import { CommanderError } from 'commander';
import { StartFailure } from './failure.ts';
import type { StartOptions } from './options.ts';
import { runPlatform } from './platform.ts';
import { listenToSignals } from './signals.ts';
import { StopStack } from './stop-stack.ts';
import { say, warn } from './terminal.ts';

const failed = 1;
const wrongUsage = 2;

/** Runs Facet until a signal stops it. Returns the exit status: 0 stopped, 1 failed, 2 wrong usage. */
export async function run(readOptions: () => StartOptions): Promise<number> {
  // A terminal that is gone is no reason to stop: a supervisor may have closed it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const signals = listenToSignals();
  const stops = new StopStack();
  try {
    await runPlatform(readOptions(), stops, signals);
    return 0;
  } catch (error) {
    return signals.stop.aborted ? 0 : explain(error);
  } finally {
    if (signals.stop.aborted) say('Stopping …');
    await stops.stopAll();
    signals.close();
  }
}

function explain(error: unknown): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
  if (error instanceof StartFailure || error instanceof FacetError) {
    warn(`error: ${error.message}`);
    return failed;
  }
  warn('This is a bug in the start of Facet; please report it with the lines below.');
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return failed;
}
