import type { Encoding, ModelInfo } from './encoding.ts';

export const tasks = ['sentiment', 'category'] as const;
export type Task = (typeof tasks)[number];

/** In the order of every sentiment head. */
export const sentimentLabels = ['negative', 'neutral', 'positive'] as const;

/** What a task reads of a model: its labels in output order, and where their probabilities are. */
export interface TaskHead {
  readonly labels: readonly string[];
  readonly probabilities: (encoding: Encoding) => Float32Array | null;
}

/** Null when the model has no such head. */
export function taskHead(model: ModelInfo, task: Task): TaskHead | null {
  const head: TaskHead =
    task === 'sentiment'
      ? {
          labels: model.hasSentiment ? sentimentLabels : [],
          probabilities: ({ sentiment }) => sentiment,
        }
      : { labels: model.categoryLabels, probabilities: ({ categories }) => categories };
  return head.labels.length > 0 ? head : null;
}
