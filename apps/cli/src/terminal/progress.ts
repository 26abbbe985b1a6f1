import { Presets, SingleBar } from 'cli-progress';
import { printError } from './output.ts';

/** How far long work has come. */
export interface Progress {
  update(doneBytes: number, events: number): void;
  stop(): void;
}

const linesInAll = 10;

/** A bar on a terminal, a line for each tenth elsewhere; both on stderr. */
export function startProgress(label: string, totalBytes: number): Progress {
  return process.stderr.isTTY ? startBar(label, totalBytes) : startLines(label, totalBytes);
}

function startBar(label: string, totalBytes: number): Progress {
  const format = `${label} [{bar}] {percentage}% · {events} events · {duration_formatted}`;
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: false },
    Presets.shades_grey,
  );
  bar.start(totalBytes, 0, { events: '0' });
  return {
    update: (bytes, events) => bar.update(bytes, { events: events.toLocaleString('en') }),
    stop: () => bar.stop(),
  };
}

function startLines(label: string, totalBytes: number): Progress {
  let printed = 0;
  return {
    update: (bytes, events) => {
      const tenths = Math.floor((bytes / Math.max(totalBytes, 1)) * linesInAll);
      if (tenths <= printed) return;
      printed = tenths;
      printError(`${label}: ${tenths * linesInAll}% (${events.toLocaleString('en')} events)`);
    },
    stop: () => {},
  };
}
