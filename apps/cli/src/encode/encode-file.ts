import type { Writable } from 'node:stream';
import type { Encoder } from '@facet/encoder';
import { CommandFailure } from '../command-failure.ts';
import { printError } from '../terminal/output.ts';
import { BadLines } from './bad-lines.ts';
import { startEncodeProgress } from './encode-progress.ts';
import { encodeStream } from './encode-stream.ts';
import { openInput, openOutput, type Source } from './open-files.ts';
import { describeRate } from './rate.ts';

export interface EncodePlaces {
  /** Default: standard input */
  readonly input?: string;
  /** Default: standard output */
  readonly output?: string;
}

/** Whoever read our output has seen enough (`facet encode | head`): no failure of ours. */
function isReaderGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'EPIPE';
}

/** Files fail while they are read and written: a full disk, a lost mount. */
function asFailure(error: unknown): unknown {
  const { syscall, message } = (error ?? {}) as NodeJS.ErrnoException;
  return syscall === undefined ? error : new CommandFailure(`Encoding stopped: ${message}`);
}

async function encodeSource(encoder: Encoder, source: Source, output: Writable): Promise<BadLines> {
  const badLines = new BadLines();
  const progress = startEncodeProgress(source.size);
  const startMs = performance.now();
  try {
    const onBadLine = badLines.add.bind(badLines);
    const texts = await encodeStream({ encoder, input: source.bytes, output, onBadLine, progress });
    progress.stop();
    printError(`Encoded ${describeRate(texts, performance.now() - startMs)}`);
  } catch (error) {
    if (!isReaderGone(error)) throw asFailure(error);
  } finally {
    progress.stop();
  }
  return badLines;
}

/**
 * Encodes a file or stream; bad lines are told on stderr.
 *
 * @throws CommandFailure when a file can't be opened, and at the end when there were bad lines
 */
export async function encodeFile(
  places: EncodePlaces,
  open: () => Promise<Encoder>,
): Promise<void> {
  const source = await openInput(places.input);
  const encoder = await open();
  try {
    const badLines = await encodeSource(encoder, source, await openOutput(places.output));
    if (badLines.count === 0) return;
    const lines = badLines.count === 1 ? '1 line was' : `${badLines.count} lines were`;
    throw new CommandFailure(`${lines} left out; all others are encoded.`);
  } finally {
    await encoder.close();
  }
}
