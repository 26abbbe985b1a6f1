import type { Readable } from 'node:stream';
import type { Encoder, Task } from '@facet/encoder';
import { metricsOf, toPrediction, type Metrics, type Prediction } from '@facet/heads';
import { encodeInOrder } from '../encode/encode-in-order.ts';
import { readLabelled } from './read-labelled.ts';
import { headOf } from './task.ts';

export interface Evaluation extends Metrics {
  readonly labels: readonly string[];
}

/** Runs a model over labelled texts (CSV with the columns `text,label`) and measures what it says of them. */
export async function evaluateFile(
  encoder: Encoder,
  task: Task,
  bytes: Readable,
): Promise<Evaluation> {
  const { labels, probabilities, rivalsOf } = headOf(encoder.model, task);
  const predictions: Prediction[] = [];
  for await (const chunk of encodeInOrder(encoder, readLabelled(bytes, labels))) {
    for (const { item, encoding } of chunk) {
      const said = probabilities(encoding) ?? new Float32Array();
      predictions.push(toPrediction(item.truth, said, rivalsOf(item.truth)));
    }
  }
  return { labels, ...metricsOf(predictions, labels.length) };
}
