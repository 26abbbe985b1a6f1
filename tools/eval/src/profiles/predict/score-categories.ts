import { meanOf } from '../measure/bootstrap.ts';
import { ndcgAt, recallAt } from '../measure/ranking-metrics.ts';
import type { CategoryCase } from './category-cases.ts';

/** One number for each person, in their order. */
export interface Scores {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

export type RankCategories = (one: CategoryCase) => readonly string[];

/** Recall@3 and NDCG@5 */
export function scoreCategories(cases: readonly CategoryCase[], rank: RankCategories): Scores {
  const ranked = cases.map((one) => ({ ranking: rank(one), came: one.came }));
  return {
    first: ranked.map(({ ranking, came }) => recallAt(3, ranking, came)),
    second: ranked.map(({ ranking, came }) => ndcgAt(5, ranking, came)),
  };
}

/** What settings are chosen by. */
export const overallOf = ({ first, second }: Scores): number =>
  (meanOf(first) + meanOf(second)) / 2;
