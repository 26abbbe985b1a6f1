import type { Readable } from 'node:stream';
import type { Encoder } from '@facet/encoder';
import { encodeInOrder } from '../encode/encode-in-order.ts';
import { metricsOf, type Metrics, type Prediction } from './metrics.ts';
import { readLabelled } from './read-labelled.ts';
import { headOf, type Task } from './task.ts';

export interface Evaluation extends Metrics {
  readonly labels: readonly string[];
}

function predict(truth: number, probabilities: Float32Array): Prediction {
  const confidence = Math.max(...probabilities);
  return { truth, predicted: probabilities.indexOf(confidence), confidence };
}

/** Runs a model over labelled texts (CSV with the columns `text,label`) and measures what it says of them. */
export async function evaluateFile(
  encoder: Encoder,
  task: Task,
  bytes: Readable,
): Promise<Evaluation> {
  const { labels, probabilities } = headOf(encoder.model, task);
  const predictions: Prediction[] = [];
  for await (const chunk of encodeInOrder(encoder, readLabelled(bytes, labels))) {
    for (const { item, encoding } of chunk) {
      predictions.push(predict(item.truth, probabilities(encoding) ?? new Float32Array()));
    }
  }
  return { labels, ...metricsOf(predictions, labels.length) };
}
