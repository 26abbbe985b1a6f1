import { softmaxInPlace } from '../softmax.ts';
import type { Examples } from './examples.ts';
import { logitsOf, type LinearHead } from '../head.ts';

const steps = 40;
const golden = (Math.sqrt(5) - 1) / 2;

/** The minimum of a function with one valley in [low, high], by golden-section search. */
function lowest(valueAt: (at: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < steps; step += 1) {
    const width = golden * (to - from);
    if (valueAt(to - width) <= valueAt(from + width)) to = from + width;
    else from = to - width;
  }
  return (from + to) / 2;
}

/** Mean cross-entropy of the head's probabilities with all logits divided by `temperature`. */
function crossEntropy(
  logits: readonly Float64Array[],
  labels: Uint16Array,
  temperature: number,
): number {
  let sum = 0;
  logits.forEach((row, at) => {
    const scaled = row.map((logit) => logit / temperature);
    const own = scaled[labels[at] as number] as number;
    sum += softmaxInPlace(scaled) - own;
  });
  return sum / Math.max(1, logits.length);
}

/**
 * The one number that logits are divided by so that probabilities are neither too sure nor too timid on examples that
 * the head was not trained on. Guo et al., On Calibration of Modern Neural Networks (2017), section 4.2.
 */
export function bestTemperature(
  head: LinearHead,
  { features, labels, dimensions }: Examples,
): number {
  const logits = Array.from(labels, (_, row) =>
    logitsOf(head, features.subarray(row * dimensions, (row + 1) * dimensions)),
  );
  const [low, high] = [Math.log(0.1), Math.log(10)];
  return Math.exp(lowest((at) => crossEntropy(logits, labels, Math.exp(at)), low, high));
}
