import type { TaskResult } from '../evaluate-profiles.ts';

export interface MetricNames {
  readonly first: string;
  readonly second: string;
  /** As JSON has them */
  readonly keys: readonly [string, string];
}

const ofCategories: MetricNames = {
  first: 'recall@3',
  second: 'NDCG@5',
  keys: ['recallAt3', 'ndcgAt5'],
};

const ofTitles: MetricNames = {
  first: 'hit rate@10',
  second: 'MRR',
  keys: ['hitRateAt10', 'reciprocalRank'],
};

export const namesOf = (task: TaskResult['task']): MetricNames =>
  task === 'next title' ? ofTitles : ofCategories;
