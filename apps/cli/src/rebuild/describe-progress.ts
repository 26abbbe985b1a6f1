import { count, counted, duration } from '../terminal/words.ts';
import type { RebuildView } from './rebuild-view.ts';

/** People it has come to, whatever became of them */
export const processed = ({ done, failed, skipped }: RebuildView): number =>
  done + failed + skipped;

export const hasEnded = ({ status }: Pick<RebuildView, 'status'>): boolean =>
  status === 'DONE' || status === 'CANCELLED';

/** Whole percent, rounded down: 100 is all of them. */
export function percentOf(rebuild: RebuildView): number {
  if (rebuild.total === 0) return rebuild.status === 'DONE' ? 100 : 0;
  return Math.min(100, Math.floor((100 * processed(rebuild)) / rebuild.total));
}

/** What became of whom: `800 of 2,001 people · 20 up to date · 3 failed` */
export function describeCounts(rebuild: RebuildView): string {
  const { total, failed, skipped } = rebuild;
  const parts = [
    `${count(processed(rebuild))} of ${counted(total, 'person', 'people')}`,
    ...(skipped > 0 ? [`${count(skipped)} up to date`] : []),
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
  ];
  return parts.join(' · ');
}

/** How fast, and for how long still: `151 people/s · 8 s left`; empty while nothing is known of it. */
export function describePace({ status, rate, secondsLeft }: RebuildView): string {
  if (status === 'PAUSED') return 'paused';
  const speed =
    rate !== null && `${rate < 10 ? rate.toFixed(1) : count(Math.round(rate))} people/s`;
  const left = secondsLeft !== null && `${duration(secondsLeft)} left`;
  return [speed, left].filter(Boolean).join(' · ');
}

export function describeProgress(rebuild: RebuildView): string {
  return [describeCounts(rebuild), describePace(rebuild)].filter(Boolean).join(' · ');
}
