import { meanOf } from '../measure/bootstrap.ts';
import type { Scores } from './score-categories.ts';

/** Each person's mean of both metrics */
const byPerson = ({ first, second }: Scores): readonly number[] =>
  first.map((value, at) => (value + (second[at] ?? 0)) / 2);

/** Of a mean over people */
function standardError(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1) / values.length);
}

/**
 * The first option, in the order of simplicity, that is no worse than the best one by more than one standard error of
 * their difference (Breiman et al., Classification and Regression Trees, 1984, 3.4.3): what few people happen to like
 * better is no reason.
 */
export function chooseBest<T>(options: readonly T[], score: (option: T) => Scores): T {
  const scored = options.map((option) => ({ option, values: byPerson(score(option)) }));
  const best = scored.reduce((a, b) => (meanOf(b.values) > meanOf(a.values) ? b : a));
  const isGoodEnough = ({ values }: typeof best): boolean => {
    if (values.length === 0) return true;
    const losses = best.values.map((value, at) => value - (values[at] ?? 0));
    return meanOf(losses) <= standardError(losses);
  };
  return (scored.find(isGoodEnough) ?? best).option;
}
