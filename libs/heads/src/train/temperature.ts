import { logitsOf, type LinearHead } from '../head.ts';
import { softmaxInPlace } from '../softmax.ts';
import type { Examples } from './examples.ts';

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

/**
 * Σ of the cross-entropies of the head's probabilities, all logits divided by `temperature`. The label of an example
 * counts as right with (n + 1) / (n + 2): a few examples that are all right are no proof that every one will be.
 * Platt, Probabilistic Outputs for Support Vector Machines (1999), section 2.2.
 */
function crossEntropy(
  logits: readonly Float64Array[],
  labels: Uint16Array,
  temperature: number,
): number {
  const trust = (logits.length + 1) / (logits.length + 2);
  return logits.reduce((total, row, at) => {
    const scaled = row.map((logit) => logit / temperature);
    const own = scaled[labels[at] as number] as number;
    const others = (scaled.reduce((sum, logit) => sum + logit, 0) - own) / (scaled.length - 1);
    return total + softmaxInPlace(scaled) - trust * own - (1 - trust) * others;
  }, 0);
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
