import { placeOfFirst } from '../measure/ranking-metrics.ts';
import type { Scores } from '../predict/score-categories.ts';
import type { TitleCase } from './title-cases.ts';

/** A score for each candidate, in their order. */
export type RateTitles = (one: TitleCase) => readonly number[];

/** Hit rate@10 and the reciprocal of the true title's place */
export function scoreTitles(cases: readonly TitleCase[], rate: RateTitles): Scores {
  const places = cases.map((one) => placeOfFirst(rate(one)));
  return {
    first: places.map((place) => (place <= 10 ? 1 : 0)),
    second: places.map((place) => 1 / place),
  };
}
