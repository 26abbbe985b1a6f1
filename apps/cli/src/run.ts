import { FacetError } from '@facet/errors';
import { CommanderError, type Command } from 'commander';
import { CommandFailure, Interrupted } from './command-failure.ts';
import { printError } from './terminal/output.ts';

const failed = 1;
const wrongUsage = 2;

/** Runs the command line to its end. Returns the exit status: 0 done, 1 failed, 2 wrong usage. */
export async function run(create: () => Command, argv: readonly string[]): Promise<number> {
  try {
    await throwInsteadOfExit(create()).parseAsync(argv);
    return 0;
  } catch (error) {
    return explain(error);
  }
}

/** `facet … | head` closes the pipe early: that is an end, and no failure. */
export function endWhenNobodyReads(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    process.exit(code === 'EPIPE' ? 0 : failed);
  });
}

function throwInsteadOfExit(command: Command): Command {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
  return command;
}

function explain(error: unknown): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
  if (error instanceof CommandFailure || error instanceof FacetError) {
    printError(error instanceof Interrupted ? error.message : `error: ${error.message}`);
    return failed;
  }
  printError('This is a bug in facet; please report it with the lines below.');
  printError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return failed;
}
