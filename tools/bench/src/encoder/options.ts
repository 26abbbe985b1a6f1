import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Measured for each contender, s */
  readonly seconds: number;
  /** Sessions of each contender, one core each */
  readonly threads: number;
  /** A file with one text a line; null for the texts of the demo */
  readonly input: string | null;
}

export const usage = `npm run bench:encoder -- [options]

The encoder against bare ONNX Runtime in the best order (the limit) and against @huggingface/transformers.

  --input FILE  texts, one a line (default: queries, titles and reviews of the demo, in both languages)
  --seconds N   measured for each contender (default: 15)
  --threads N   sessions of each contender, one core each (default: all cores)
`;

function positive(name: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${name} must be a number above 0, not "${value}".`);
}

/** Null when help is asked for. @throws Error for what is no option or no number. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      input: { type: 'string' },
      seconds: { type: 'string', default: '15' },
      threads: { type: 'string', default: String(availableParallelism()) },
    },
  });
  if (values.help) return null;
  return {
    seconds: positive('seconds', values.seconds),
    threads: Math.ceil(positive('threads', values.threads)),
    input: values.input ?? null,
  };
}
