import { taskHead, type ModelInfo, type Task } from '@facet/encoder';
import { applyHead, metricsOf, toPrediction, type LinearHead, type Metrics } from '@facet/heads';
import type { Embedded } from './embed-texts.ts';

/** How good something is on the texts that nobody has trained or tuned with. */
export interface Measured {
  readonly who: string;
  readonly metrics: Metrics;
}

function measureTrained(head: LinearHead, { test }: Embedded): Metrics {
  const width = head.bias.length;
  const all = applyHead(head, test.features, test.labels.length);
  const predictions = Array.from(test.labels, (truth, row) =>
    toPrediction(truth, all.subarray(row * width, (row + 1) * width)),
  );
  return metricsOf(predictions, width);
}

/** Always the label that is most frequent among the training texts, as sure as it is frequent there. */
function measureMajority({ training, test }: Embedded, labels: readonly string[]): Measured {
  const counts = new Array<number>(labels.length).fill(0);
  for (const label of training.labels) counts[label] = (counts[label] ?? 0) + 1;
  const most = Math.max(...counts);
  const predicted = counts.indexOf(most);
  const confidence = most / training.labels.length;
  const predictions = Array.from(test.labels, (truth) => ({ truth, predicted, confidence }));
  return {
    who: `always "${labels[predicted]}"`,
    metrics: metricsOf(predictions, labels.length),
  };
}

/**
 * The head that the model has already, where it knows all of these labels; it chooses among them alone, as its others are
 * nobody's answer here, and a label above one of them is always likelier.
 */
function measureBase(
  { test, testEncodings }: Embedded,
  labels: readonly string[],
  task: Task,
  model: ModelInfo,
): readonly Measured[] {
  const own = taskHead(model, task);
  const places = labels.map((label) => own?.labels.indexOf(label) ?? -1);
  if (own === null || places.includes(-1)) return [];
  const predictions = testEncodings.map((encoding, row) => {
    const said = own.probabilities(encoding) ?? new Float32Array();
    return toPrediction(places[test.labels[row] ?? 0] ?? 0, said, places);
  });
  return [{ who: `${model.name} before`, metrics: metricsOf(predictions, own.labels.length) }];
}

export function measureHead(
  head: LinearHead,
  embedded: Embedded,
  labels: readonly string[],
  task: Task,
  model: ModelInfo,
): readonly Measured[] {
  return [
    { who: 'trained head', metrics: measureTrained(head, embedded) },
    ...measureBase(embedded, labels, task, model),
    measureMajority(embedded, labels),
  ];
}
