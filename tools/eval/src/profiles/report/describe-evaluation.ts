import { formatTable } from '@facet/bench/report';
import { estimateMean, type Estimate } from '../measure/bootstrap.ts';
import type { Evaluation, TaskResult } from '../evaluate-profiles.ts';
import { namesOf } from './metric-names.ts';

const share = (value: number): string => value.toFixed(3);

const withInterval = ({ mean, low, high }: Estimate): string =>
  `${share(mean)} [${share(low)}, ${share(high)}]`;

/** A task's contenders, one a row. */
function describeResult({ shop, task, people, contenders }: TaskResult): string {
  const { first, second } = namesOf(task);
  const rows = contenders.map(({ name, scores }) => [
    name,
    withInterval(estimateMean(scores.first)),
    withInterval(estimateMean(scores.second)),
  ]);
  const table = formatTable(['by', first, second], rows);
  return `${shop}, ${task}, ${people} people\n\n${table}`;
}

function describeTuning({ shops, tuning }: Evaluation): string {
  const rows = tuning.map(({ halfLifeDays, weights, byShop, overall }) => [
    `${halfLifeDays} days`,
    weights,
    ...byShop.map(share),
    share(overall),
  ]);
  const table = formatTable(['half-life', 'weights', ...shops, 'mean'], rows);
  return `Validation half: mean of recall@3 and NDCG@5 over both levels, profile alone\n\n${table}`;
}

/** For people: 95 % intervals in brackets. */
export function describeEvaluation(evaluation: Evaluation): string {
  const tuning = evaluation.shops.length > 0 ? [describeTuning(evaluation)] : [];
  return [...tuning, ...evaluation.results.map(describeResult)].join('\n\n');
}
