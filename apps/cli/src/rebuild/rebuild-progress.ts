import { Presets, SingleBar } from 'cli-progress';
import { printError } from '../terminal/output.ts';
import { describeProgress, percentOf, processed } from './describe-progress.ts';
import type { RebuildView } from './rebuild-view.ts';

/** Shows on stderr how a rebuild gets on. */
export interface RebuildProgress {
  update(rebuild: RebuildView): void;
  /** Something that happened to the watching, not to the rebuild */
  tell(notice: string): void;
  stop(): void;
}

/** A bar on a terminal, lines elsewhere. */
export function startRebuildProgress(number: string): RebuildProgress {
  return process.stderr.isTTY ? startBar(number) : startLines(number, printError);
}

function startBar(number: string): RebuildProgress {
  const format = `Rebuild ${number} [{bar}] {percentage}% · {figures}`;
  const bar = new SingleBar({ format, hideCursor: true }, Presets.shades_grey);
  bar.start(1, 0, { figures: '' });
  return {
    update: (rebuild) => {
      bar.setTotal(Math.max(rebuild.total, 1));
      const done = rebuild.total === 0 && rebuild.status === 'DONE' ? 1 : processed(rebuild);
      bar.update(done, { figures: describeProgress(rebuild) });
    },
    tell: (figures) => bar.update({ figures }),
    stop: () => bar.stop(),
  };
}

/** Between two lines of the same tenth */
const lineEveryMs = 10_000;

/** A line when a tenth more is done or the status changed, and for long tenths every ten seconds. */
export function startLines(
  number: string,
  printLine: (line: string) => void,
  nowMs: () => number = () => performance.now(),
): RebuildProgress {
  let last: { readonly rebuild: RebuildView; readonly atMs: number } | undefined;
  const isDue = (rebuild: RebuildView): boolean => {
    if (last === undefined || last.rebuild.status !== rebuild.status) return true;
    if (processed(last.rebuild) === processed(rebuild)) return false;
    return tenthOf(last.rebuild) !== tenthOf(rebuild) || nowMs() - last.atMs >= lineEveryMs;
  };
  return {
    update: (rebuild) => {
      if (!isDue(rebuild)) return;
      last = { rebuild, atMs: nowMs() };
      printLine(`Rebuild ${number}: ${percentOf(rebuild)}% · ${describeProgress(rebuild)}`);
    },
    tell: printLine,
    stop: () => {},
  };
}

const tenthOf = (rebuild: RebuildView): number => Math.floor(percentOf(rebuild) / 10);
