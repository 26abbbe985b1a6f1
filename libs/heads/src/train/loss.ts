import { softmaxInPlace } from '../softmax.ts';

/**
 * How wrong logits are about one example. `apply` returns the loss in nats and puts its derivative by each logit in
 * the place of the logit.
 */
export interface Loss {
  /** Logits for so many labels */
  readonly logits: (labels: number) => number;
  readonly apply: (logits: Float64Array, label: number) => number;
}

/** Cross-entropy of the softmax: log Σ exp(zⱼ) − z of the label; derivative P(j) − [j is the label]. */
export const softmaxLoss: Loss = {
  logits: (labels) => labels,
  apply(logits, label) {
    const own = logits[label] as number;
    const loss = softmaxInPlace(logits) - own;
    logits[label] = (logits[label] as number) - 1;
    return loss;
  },
};

/** Cross-entropy of a yes or no, one logit: label 1 is yes. log(1 + exp(−z)) for yes, log(1 + exp(z)) for no. */
export const binaryLoss: Loss = {
  logits: () => 1,
  apply(logits, label) {
    const logit = logits[0] as number;
    const yes = 1 / (1 + Math.exp(-logit));
    logits[0] = yes - label;
    const against = label === 1 ? -logit : logit;
    return Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
  },
};

/** Two labels need one question, more need a softmax. */
export const lossFor = (labels: number): Loss => (labels === 2 ? binaryLoss : softmaxLoss);
