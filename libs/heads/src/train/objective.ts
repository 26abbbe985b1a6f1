import type { Examples } from './examples.ts';
import type { Loss } from './loss.ts';

/** A function to minimise: writes its gradient at `parameters` into `gradient` and returns its value. */
export type Objective = (parameters: Float64Array, gradient: Float64Array) => number;

export interface ObjectiveOptions {
  readonly loss: Loss;
  /** How many labels there are */
  readonly labels: number;
  /** Strength of λ/2 · Σ weight²; biases are free. */
  readonly l2: number;
  /** What each label's examples count, by label; default 1 each */
  readonly classWeights?: Float64Array | undefined;
}

/** Parameters of a linear head: its weights, logits × dimensions, then its biases. */
export function parameterCount(
  { dimensions }: Examples,
  { loss, labels }: ObjectiveOptions,
): number {
  return loss.logits(labels) * (dimensions + 1);
}

/** The weighted mean loss of a linear head over the examples, plus L2. */
export function createObjective(examples: Examples, options: ObjectiveOptions): Objective {
  const { features, labels, dimensions } = examples;
  const { loss, l2, classWeights } = options;
  const width = loss.logits(options.labels);
  const logits = new Float64Array(width);
  const weightOf = (label: number): number => classWeights?.[label] ?? 1;
  const totalWeight = labels.reduce((sum, label) => sum + weightOf(label), 0);
  return (parameters, gradient) => {
    gradient.fill(0);
    let sum = 0;
    for (let row = 0; row < labels.length; row += 1) {
      const label = labels[row] as number;
      const share = weightOf(label) / totalWeight;
      forward(parameters, features, row * dimensions, dimensions, logits);
      sum += share * loss.apply(logits, label);
      for (let at = 0; at < width; at += 1) logits[at] = (logits[at] as number) * share;
      backward(gradient, features, row * dimensions, dimensions, logits);
    }
    return sum + addPenalty(parameters, gradient, width * dimensions, l2);
  };
}

// The two loops that all the time goes into: plain indexes, no bounds to check against `undefined`.

function forward(
  parameters: Float64Array,
  features: Float32Array,
  start: number,
  dimensions: number,
  logits: Float64Array,
): void {
  const width = logits.length;
  for (let unit = 0; unit < width; unit += 1) {
    const offset = unit * dimensions;
    let sum = parameters[width * dimensions + unit] as number;
    for (let at = 0; at < dimensions; at += 1) {
      sum += (parameters[offset + at] as number) * (features[start + at] as number);
    }
    logits[unit] = sum;
  }
}

function backward(
  gradient: Float64Array,
  features: Float32Array,
  start: number,
  dimensions: number,
  slopes: Float64Array,
): void {
  const width = slopes.length;
  for (let unit = 0; unit < width; unit += 1) {
    const offset = unit * dimensions;
    const slope = slopes[unit] as number;
    for (let at = 0; at < dimensions; at += 1) {
      gradient[offset + at] =
        (gradient[offset + at] as number) + slope * (features[start + at] as number);
    }
    const bias = width * dimensions + unit;
    gradient[bias] = (gradient[bias] as number) + slope;
  }
}

function addPenalty(
  parameters: Float64Array,
  gradient: Float64Array,
  weights: number,
  l2: number,
): number {
  let squares = 0;
  for (let at = 0; at < weights; at += 1) {
    const weight = parameters[at] as number;
    squares += weight * weight;
    gradient[at] = (gradient[at] as number) + l2 * weight;
  }
  return (l2 / 2) * squares;
}
