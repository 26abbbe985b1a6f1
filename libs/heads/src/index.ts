export {
  metricsOf,
  toPrediction,
  type ClassMetrics,
  type Metrics,
  type Prediction,
} from './measure/metrics.ts';
export { applyHead, type LinearHead } from './head.ts';
export { spreadHead } from './spread-head.ts';
export { headBytes, readHead } from './file/head-file.ts';
export { classWeightings, type ClassWeighting } from './train/class-weights.ts';
export type { Examples } from './train/examples.ts';
export { partOf, type Part } from './train/part-of.ts';
export {
  mostIterations,
  trainHead,
  type TrainOptions,
  type TrainedHead,
} from './train/train-head.ts';
