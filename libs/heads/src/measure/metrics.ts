/** What a model said of one labelled text: class indexes, and the probability of the class it chose. */
export interface Prediction {
  readonly truth: number;
  readonly predicted: number;
  readonly confidence: number;
}

export interface ClassMetrics {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many texts have this label. */
  readonly support: number;
  /** How many texts were given this label by the model. */
  readonly predicted: number;
}

export interface Metrics {
  readonly count: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly calibrationError: number;
  /** By class index. */
  readonly classes: readonly ClassMetrics[];
}

/** As scikit-learn's `zero_division=0`: a share of nothing is 0. */
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function accuracyOf(predictions: readonly Prediction[]): number {
  const right = predictions.filter(({ truth, predicted }) => truth === predicted);
  return ratio(right.length, predictions.length);
}

function classMetrics(predictions: readonly Prediction[], index: number): ClassMetrics {
  let support = 0;
  let predicted = 0;
  let right = 0;
  for (const prediction of predictions) {
    if (prediction.truth === index) support += 1;
    if (prediction.predicted === index) predicted += 1;
    if (prediction.truth === index && prediction.predicted === index) right += 1;
  }
  const f1 = ratio(2 * right, support + predicted);
  return {
    precision: ratio(right, predicted),
    recall: ratio(right, support),
    f1,
    support,
    predicted,
  };
}

/** Mean F1 over the classes that are a label or a prediction somewhere, each counting the same (scikit-learn's macro F1). */
function macroF1Of(classes: readonly ClassMetrics[]): number {
  const present = classes.filter(({ support, predicted }) => support + predicted > 0);
  return ratio(
    present.reduce((sum, { f1 }) => sum + f1, 0),
    present.length,
  );
}

/**
 * The most probable label, and how probable it is.
 *
 * @param truth index of the right label
 * @param rivals indices of the labels that the text may have; default: all
 */
export function toPrediction(
  truth: number,
  probabilities: Float32Array,
  rivals: readonly number[] = [...probabilities.keys()],
): Prediction {
  const confidence = Math.max(...rivals.map((label) => probabilities[label] ?? 0));
  const predicted = rivals.find((label) => probabilities[label] === confidence) ?? -1;
  return { truth, predicted, confidence };
}

const bins = 15;

/**
 * Expected calibration error over 15 bins of equal width: Σ |Bₘ|/n · |accuracy(Bₘ) − confidence(Bₘ)|, where Bₘ holds
 * the predictions with confidence in ((m−1)/15, m/15]. Guo et al., On Calibration of Modern Neural Networks (2017), eq. 3.
 */
export function calibrationErrorOf(predictions: readonly Prediction[]): number {
  const gaps = new Float64Array(bins);
  for (const { truth, predicted, confidence } of predictions) {
    const bin = Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1));
    // |Bₘ| cancels: the bin's gap is the sum of (right − confidence) over it.
    gaps[bin] = (gaps[bin] ?? 0) + (truth === predicted ? 1 : 0) - confidence;
  }
  return ratio(
    gaps.reduce((sum, gap) => sum + Math.abs(gap), 0),
    predictions.length,
  );
}

export function metricsOf(predictions: readonly Prediction[], classCount: number): Metrics {
  const classes = Array.from({ length: classCount }, (_, index) =>
    classMetrics(predictions, index),
  );
  return {
    count: predictions.length,
    accuracy: accuracyOf(predictions),
    macroF1: macroF1Of(classes),
    calibrationError: calibrationErrorOf(predictions),
    classes,
  };
}
