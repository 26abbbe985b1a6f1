import { SentimentLabel } from '@facet/database';
import { FacetError } from '@facet/errors';
import type { ActiveModel } from '@facet/profiles';
import type { ExplanationTask } from './enums.ts';

/** In the order of the model's output. */
export function labelsOf(task: ExplanationTask, { categories }: ActiveModel): readonly string[] {
  return task === 'SENTIMENT' ? Object.values(SentimentLabel) : categories;
}

/** @throws FacetError BAD_INPUT */
export function labelIndex(labels: readonly string[], label: string): number {
  const index = labels.indexOf(label);
  if (index >= 0) return index;
  throw new FacetError('BAD_INPUT', '`label` is none of the labels that the model knows.');
}
