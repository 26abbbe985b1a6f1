import type { LinearHead } from '../head.ts';
import { balancedWeights, type ClassWeighting } from './class-weights.ts';
import type { Examples } from './examples.ts';
import { lossFor, type Loss } from './loss.ts';
import { minimise } from './minimise.ts';
import { createObjective, parameterCount, type Objective } from './objective.ts';
import { bestTemperature } from './temperature.ts';

export interface TrainOptions {
  /** How many labels there are, at least 2 */
  readonly labels: number;
  readonly classWeighting: ClassWeighting;
  /** Told after each step of the optimiser; there are at most `mostIterations`. */
  readonly onIteration?: (iteration: number) => void;
}

export interface TrainedHead {
  readonly head: LinearHead;
  /** The strength of L2 that was best */
  readonly l2: number;
  /** Steps of the optimiser, over all strengths */
  readonly iterations: number;
  /** What the logits were divided by; the head has it in its numbers already. */
  readonly temperature: number;
}

/** From strong to weak: each goes on from where the one before ended. */
const strengths = [1e-3, 3e-4, 1e-4, 3e-5, 1e-5, 3e-6] as const;
const iterationsPerStrength = 100;
/** Steps without a better loss on the tuning examples after which a strength is given up */
const patience = 8;

export const mostIterations = strengths.length * iterationsPerStrength;

interface Best {
  readonly parameters: Float64Array;
  readonly loss: number;
  readonly l2: number;
}

/** The parameters along the way that are best on examples which the optimiser does not see. */
class Search {
  best: Best;
  iterations = 0;
  readonly #tuning: Objective;
  readonly #onIteration: (iteration: number) => void;

  constructor(start: Float64Array, tuning: Objective, onIteration: (iteration: number) => void) {
    const loss = tuning(start, new Float64Array(start.length));
    this.best = { parameters: start, loss, l2: Infinity };
    this.#tuning = tuning;
    this.#onIteration = onIteration;
  }

  /** Minimises until the tuning loss stops falling. Returns where that ended. */
  follow(objective: Objective, start: Float64Array, l2: number): Float64Array {
    const unused = new Float64Array(start.length);
    let [lowest, sinceLowest] = [Infinity, 0];
    const onIteration = (parameters: Float64Array): boolean => {
      this.#onIteration((this.iterations += 1));
      const loss = this.#tuning(parameters, unused);
      sinceLowest = loss < lowest ? 0 : sinceLowest + 1;
      lowest = Math.min(lowest, loss);
      if (loss < this.best.loss) this.best = { parameters: parameters.slice(), loss, l2 };
      return sinceLowest < patience;
    };
    return minimise(objective, start, { maxIterations: iterationsPerStrength, onIteration });
  }
}

/** A yes-or-no head asks one question; as two labels it is half of it for and half of it against. */
function toHead(parameters: Float64Array, labels: number, loss: Loss, scale: number): LinearHead {
  const width = loss.logits(labels);
  const weights = (parameters.length / width - 1) * width;
  const scaled = Float32Array.from(parameters, (value) => value * scale);
  const [weight, bias] = [scaled.subarray(0, weights), scaled.subarray(weights)];
  if (width === labels) return { weight, bias };
  const halves = (values: Float32Array): Float32Array =>
    Float32Array.of(...values.map((value) => -value / 2), ...values.map((value) => value / 2));
  return { weight: halves(weight), bias: halves(bias) };
}

/**
 * Trains a linear head: cross-entropy with L2 by L-BFGS. The strength of L2 and the moment to stop are those with the
 * lowest loss on `tuning`, which also sets the temperature. Blocks the thread it is called on for seconds.
 */
export function trainHead(
  training: Examples,
  tuning: Examples,
  options: TrainOptions,
): TrainedHead {
  const { labels, classWeighting, onIteration = () => undefined } = options;
  const loss = lossFor(labels);
  const classWeights =
    classWeighting === 'balanced' ? balancedWeights(training.labels, labels) : undefined;
  const common = { loss, labels, classWeights };
  let parameters: Float64Array = new Float64Array(parameterCount(training, { ...common, l2: 0 }));
  const search = new Search(parameters, createObjective(tuning, { ...common, l2: 0 }), onIteration);
  for (const l2 of strengths) {
    const before = search.best.loss;
    parameters = search.follow(createObjective(training, { ...common, l2 }), parameters, l2);
    if (search.best.loss >= before) break;
  }
  const best = search.best;
  const temperature = bestTemperature(toHead(best.parameters, labels, loss, 1), tuning);
  const head = toHead(best.parameters, labels, loss, 1 / temperature);
  return { head, l2: best.l2, iterations: search.iterations, temperature };
}
