import fc from 'fast-check';
import { calibrationErrorOf, metricsOf, type Prediction } from './metrics.ts';

const make = (truth: number, predicted: number, confidence = 0.9): Prediction => ({
  truth,
  predicted,
  confidence,
});

test('numbers of scikit-learn for a small example', () => {
  // y_true = [0, 0, 1, 1, 2, 2], y_pred = [0, 1, 1, 1, 2, 0]; class 3 never occurs.
  const pairs = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 1],
    [2, 2],
    [2, 0],
  ] as const;
  const metrics = metricsOf(
    pairs.map(([truth, predicted]) => make(truth, predicted)),
    4,
  );
  expect(metrics.accuracy).toBeCloseTo(4 / 6, 12);
  expect(metrics.macroF1).toBeCloseTo((1 / 2 + 4 / 5 + 2 / 3) / 3, 12);
  expect(metrics.classes[1]).toEqual({
    precision: 2 / 3,
    recall: 1,
    f1: 0.8,
    support: 2,
    predicted: 3,
  });
  expect(metrics.classes[3]).toMatchObject({ precision: 0, recall: 0, f1: 0, support: 0 });
});

test('calibration error by hand: two bins', () => {
  // ((0.8, 0.867]: 0.85 right, 0.85 wrong; (0.533, 0.6]: 0.6 right.
  const predictions = [make(0, 0, 0.85), make(0, 1, 0.85), make(1, 1, 0.6)];
  const wished = (2 / 3) * Math.abs(0.5 - 0.85) + (1 / 3) * Math.abs(1 - 0.6);
  expect(calibrationErrorOf(predictions)).toBeCloseTo(wished, 12);
});

test('the end of a bin belongs to it, and 0 and 1 have a place', () => {
  const predictions = [make(0, 0, 1), make(0, 1, 0), make(0, 0, 1 / 15)];
  expect(calibrationErrorOf(predictions)).toBeCloseTo((1 - 1 / 15) / 3, 12);
});

test('nothing gives zeros, not NaN', () => {
  expect(metricsOf([], 3)).toMatchObject({
    count: 0,
    accuracy: 0,
    macroF1: 0,
    calibrationError: 0,
  });
});

const predictions = fc.array(
  fc.record({
    truth: fc.nat(4),
    predicted: fc.nat(4),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1 },
);

test('all shares lie in [0, 1], and supports add up to the count', () => {
  fc.assert(
    fc.property(predictions, (all) => {
      const { accuracy, macroF1, calibrationError, classes, count } = metricsOf(all, 5);
      for (const share of [accuracy, macroF1, calibrationError]) {
        expect(share >= 0 && share <= 1 + 1e-9).toBe(true);
      }
      expect(classes.reduce((sum, { support }) => sum + support, 0)).toBe(count);
    }),
  );
});

test('a model that is always right and sure has no errors', () => {
  fc.assert(
    fc.property(predictions, (all) => {
      const right = all.map(({ truth }) => make(truth, truth, 1));
      expect(metricsOf(right, 5)).toMatchObject({ accuracy: 1, macroF1: 1, calibrationError: 0 });
    }),
  );
});
