import type { Encoding, ModelInfo } from '@facet/encoder';
import { CommandFailure } from '../command-failure.ts';

export const tasks = ['sentiment', 'category'] as const;
export type Task = (typeof tasks)[number];

/** What a task reads of a model: its labels in output order, and where their probabilities are. */
export interface TaskHead {
  readonly labels: readonly string[];
  readonly probabilities: (encoding: Encoding) => Float32Array | null;
}

/** @throws CommandFailure when the model has no such head */
export function headOf(model: ModelInfo, task: Task): TaskHead {
  const head: TaskHead =
    task === 'sentiment'
      ? {
          labels: model.hasSentiment ? ['negative', 'neutral', 'positive'] : [],
          probabilities: ({ sentiment }) => sentiment,
        }
      : { labels: model.categoryLabels, probabilities: ({ categories }) => categories };
  if (head.labels.length > 0) return head;
  throw new CommandFailure(`The model ${model.name} ${model.version} has no ${task} head.`);
}
