import { round } from '../../round.ts';
import { meanOf } from '../measure/bootstrap.ts';
import type { Evaluation, TaskResult } from '../evaluate-profiles.ts';
import { namesOf } from './metric-names.ts';

function contendersOf({ task, contenders }: TaskResult): Readonly<Record<string, unknown>> {
  const [first, second] = namesOf(task).keys;
  return Object.fromEntries(
    contenders.map(({ name, scores }) => [
      name,
      { [first]: round(meanOf(scores.first)), [second]: round(meanOf(scores.second)) },
    ]),
  );
}

/** For programs, on one line */
export function evaluationJson({ results, tuning }: Evaluation): string {
  const best = tuning.toSorted((a, b) => b.overall - a.overall)[0];
  return JSON.stringify({
    best: best && { halfLifeDays: best.halfLifeDays, weights: best.weights },
    results: results.map((result) => ({
      dataSet: result.shop,
      task: result.task,
      people: result.people,
      by: contendersOf(result),
    })),
  });
}
