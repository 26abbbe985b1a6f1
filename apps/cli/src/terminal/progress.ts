import { Presets, SingleBar } from 'cli-progress';
import { printError } from './output.ts';
import { count } from './words.ts';

/** How far long work has come. */
export interface Progress {
  update(done: number, counted: number): void;
  stop(): void;
}

const linesInAll = 10;

/** A bar on a terminal, a line for each tenth elsewhere; both on stderr. */
export function startProgress(label: string, total: number, unit = 'events'): Progress {
  return process.stderr.isTTY ? startBar(label, total, unit) : startLines(label, total, unit);
}

function startBar(label: string, total: number, unit: string): Progress {
  const format = `${label} [{bar}] {percentage}% · {counted} ${unit} · {duration_formatted}`;
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: false },
    Presets.shades_grey,
  );
  bar.start(total, 0, { counted: '0' });
  return {
    update: (done, counted) => bar.update(done, { counted: count(counted) }),
    stop: () => bar.stop(),
  };
}

function startLines(label: string, total: number, unit: string): Progress {
  let printed = 0;
  return {
    update: (done, counted) => {
      const tenths = Math.floor((done / Math.max(total, 1)) * linesInAll);
      if (tenths <= printed) return;
      printed = tenths;
      printError(`${label}: ${tenths * linesInAll}% (${count(counted)} ${unit})`);
    },
    stop: () => {},
  };
}
