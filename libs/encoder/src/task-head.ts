import type { Encoding, ModelInfo } from './encoding.ts';

export const tasks = ['sentiment', 'category'] as const;
export type Task = (typeof tasks)[number];

/** In the order of every sentiment head. */
export const sentimentLabels = ['negative', 'neutral', 'positive'] as const;

/** What a task reads of a model: its labels in output order, and where their probabilities are. */
export interface TaskHead {
  readonly labels: readonly string[];
  readonly probabilities: (encoding: Encoding) => Float32Array | null;
  /** Places of the labels of which one text has one: those of this label's level. */
  readonly rivalsOf: (label: number) => readonly number[];
}

/** How many levels of the taxonomy a key names: `hg-9` is on the second. */
const levelOf = (key: string): number => key.split('-').length;

function rivalsIn(labels: readonly string[], isNested: boolean): TaskHead['rivalsOf'] {
  const places = labels.map((_, place) => place);
  if (!isNested) return () => places;
  const levels = labels.map(levelOf);
  const byLevel = new Map(
    [...new Set(levels)].map((level) => [level, places.filter((place) => levels[place] === level)]),
  );
  return (label) => byLevel.get(levels[label] ?? 0) ?? [];
}

/** Null when the model has no such head. */
export function taskHead(model: ModelInfo, task: Task): TaskHead | null {
  const isSentiment = task === 'sentiment';
  const labels = isSentiment ? (model.hasSentiment ? sentimentLabels : []) : model.categoryLabels;
  if (labels.length === 0) return null;
  return {
    labels,
    probabilities: ({ sentiment, categories }) => (isSentiment ? sentiment : categories),
    rivalsOf: rivalsIn(labels, !isSentiment && model.areLabelsNested),
  };
}
