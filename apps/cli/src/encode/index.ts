import path from 'node:path';
import { Command } from 'commander';
import { encodeFile, type EncodePlaces } from './encode-file.ts';
import {
  openEncoder,
  withEncoderOptions,
  type EncoderOptions,
  type EncoderSettings,
} from './encoder-options.ts';

const after = `
Reads JSON Lines {"id","text"} and writes, in the same order, JSON Lines
{"id","embedding","categories":[{"key","score"}],"sentiment":{"score","label"}}:
the five likeliest categories, and P(positive) - P(negative) as the sentiment's score.
A bad line is told on stderr and left out; the exit status is then 1.

Examples:
  $ echo '{"id":1,"text":"garden hose, 20 m"}' | npx facet encode
  $ npx facet encode --input texts.jsonl --output encodings.jsonl --threads 4`;

type Options = EncodePlaces & EncoderOptions;

const isSameFile = ({ input, output }: EncodePlaces): boolean =>
  input !== undefined && output !== undefined && path.resolve(input) === path.resolve(output);

export function encodeCommand(readSettings: () => EncoderSettings): Command {
  const command = new Command('encode')
    .description('Say what the model says of texts: embedding, categories, sentiment.')
    .option('--input <file>', 'JSON Lines (default: standard input)')
    .option('--output <file>', 'where to write (default: standard output)')
    .addHelpText('after', after)
    .action(async (options: Options) => {
      if (isSameFile(options)) command.error('error: --output would overwrite --input');
      await encodeFile(options, () => openEncoder(options, readSettings()));
    });
  return withEncoderOptions(command);
}
