import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultModelDir } from '@facet/default-model';
import { positive } from '../command-line.ts';

export interface Options {
  /** The corpora of tools/train; of them, only `fairness/` is read here. */
  readonly data: string;
  /** What `python -m facet_train` left: `prepared/`, `rivals/` */
  readonly work: string;
  /** A model folder with its `report.json` */
  readonly model: string;
  readonly threads: number;
}

export const usage = `npm run eval -- --data DIR [options]

Every number of the model card, measured again: the test split through the shipped model, run by the platform's own
encoder, beside the rivals that were trained on the same split. Says for each number whether it is that of report.json.

  --data DIR    the corpora (tools/train/README.md); of them, fairness/ is read
  --work DIR    where 'python -m facet_train prepare --data DIR --work WORK' and 'rivals' left their files
                (default: DIR/work)
  --model DIR   another model folder with a report.json (default: the shipped one)
  --threads N   sessions of the encoder, one core each (default: all cores)

The last line is JSON: {"figures", "equal", "unequal": [names], "results": [...], "checks": {...}}.
Exit status: 0 all numbers are equal, 1 some are not, 2 wrong usage or files that are not there.
`;

/** Null when help is asked for. @throws Error for what is no option, no number, or without --data */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      model: { type: 'string', default: defaultModelDir },
      threads: { type: 'string', default: String(availableParallelism()) },
      work: { type: 'string' },
    },
  });
  if (values.help) return null;
  if (!values.data) throw new Error('--data DIR is missing; --help says what it holds.');
  return {
    data: values.data,
    work: values.work ?? join(values.data, 'work'),
    model: values.model,
    threads: positive('threads', values.threads),
  };
}
