import { overallOf, type Scores } from './score-categories.ts';

/** The option with the best scores on the validation half; of equals, the first. */
export function chooseBest<T>(options: readonly T[], score: (option: T) => Scores): T {
  const scored = options.map((option) => ({ option, overall: overallOf(score(option)) }));
  const best = scored.reduce((a, b) => (b.overall > a.overall ? b : a));
  return best.option;
}
