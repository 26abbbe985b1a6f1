import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { positive } from '../command-line.ts';

export interface Options {
  /** Holds `users/`, see docs/evaluation.md */
  readonly data: string;
  /** At most so many of each data set */
  readonly people: number;
  readonly seed: number;
  /** Names of data sets; null for all that are there */
  readonly sets: readonly string[] | null;
  readonly threads: number;
}

export const usage = `npm run eval:profiles -- --data DIR [options]

Does the profile predict? From all but the last fifth of each person's time line, by the folds and the model that ship:
the categories of what came after, and the next title among 100. Settings are chosen on one half of the people, the
numbers are the other half's.

  --data DIR    holds users/ in one of the layouts of docs/evaluation.md
  --people N    at most so many of each data set (default: 1500)
  --seed N      decides who is drawn (default: 1)
  --sets A,B    only these data sets
  --threads N   sessions of the encoder, one core each (default: all cores)

The last line is JSON: recallAt3, ndcgAt5, hitRateAt10, reciprocalRank by data set and contender.
`;

/** Null when help is asked for. @throws Error for what is no option, no number, or without --data */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      people: { type: 'string', default: '1500' },
      seed: { type: 'string', default: '1' },
      sets: { type: 'string' },
      threads: { type: 'string', default: String(availableParallelism()) },
    },
  });
  if (values.help) return null;
  if (!values.data) throw new Error('--data DIR is missing; --help says what it holds.');
  return {
    data: values.data,
    people: positive('people', values.people),
    seed: positive('seed', values.seed),
    sets: values.sets?.split(',') ?? null,
    threads: positive('threads', values.threads),
  };
}
