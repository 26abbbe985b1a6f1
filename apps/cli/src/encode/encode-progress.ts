import { Presets, SingleBar } from 'cli-progress';
import { printError } from '../terminal/output.ts';
import { describeRate } from './rate.ts';

export interface EncodeProgress {
  update(readBytes: number, texts: number): void;
  stop(): void;
}

/** A line after so much time, where there is no terminal. */
const lineEveryMs = 10_000;

const elapsedSince = (startMs: number): number => performance.now() - startMs;

/** On stderr: a bar on a terminal when the size is known, else a line now and then. */
export function startEncodeProgress(totalBytes: number | null): EncodeProgress {
  return process.stderr.isTTY && totalBytes !== null
    ? startBar(totalBytes)
    : startLines(totalBytes);
}

function startBar(totalBytes: number): EncodeProgress {
  const startMs = performance.now();
  const bar = new SingleBar(
    { format: 'Encoding [{bar}] {percentage}% · {rate}', hideCursor: true },
    Presets.shades_grey,
  );
  bar.start(totalBytes, 0, { rate: '' });
  return {
    update: (bytes, texts) =>
      bar.update(bytes, { rate: describeRate(texts, elapsedSince(startMs)) }),
    stop: () => bar.stop(),
  };
}

function startLines(totalBytes: number | null): EncodeProgress {
  const startMs = performance.now();
  let lastMs = startMs;
  return {
    update: (bytes, texts) => {
      if (elapsedSince(lastMs) < lineEveryMs) return;
      lastMs = performance.now();
      const share = totalBytes === null ? '' : `${Math.floor((100 * bytes) / totalBytes)}% · `;
      printError(`Encoding: ${share}${describeRate(texts, elapsedSince(startMs))}`);
    },
    stop: () => undefined,
  };
}
