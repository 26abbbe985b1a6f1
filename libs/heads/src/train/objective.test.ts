import fc from 'fast-check';
import type { Examples } from './examples.ts';
import { binaryLoss, softmaxLoss } from './loss.ts';
import { createObjective, parameterCount } from './objective.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });

interface Problem {
  readonly examples: Examples;
  readonly labels: number;
  readonly l2: number;
  readonly classWeights: Float64Array;
  readonly parameters: Float64Array;
}

/** A head with so many labels, at any parameters, on any examples */
function problems(labels: number, logits: number): fc.Arbitrary<Problem> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
    .chain(([dimensions, rows]) =>
      fc
        .record({
          features: fc.array(number, {
            minLength: rows * dimensions,
            maxLength: rows * dimensions,
          }),
          truth: fc.array(fc.nat(labels - 1), { minLength: rows, maxLength: rows }),
          weights: fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), {
            minLength: labels,
            maxLength: labels,
          }),
          parameters: fc.array(number, {
            minLength: logits * (dimensions + 1),
            maxLength: logits * (dimensions + 1),
          }),
          l2: fc.double({ min: 0, max: 2, noNaN: true }),
        })
        .map(({ features, truth, weights, parameters, l2 }) => ({
          examples: {
            features: Float32Array.from(features),
            labels: Uint16Array.from(truth),
            dimensions,
          },
          ...{ labels, l2 },
          classWeights: Float64Array.from(weights),
          parameters: Float64Array.from(parameters),
        })),
    );
}

const step = 1e-5;

test.each([
  ['softmax', softmaxLoss, problems(4, 4)],
  ['binary', binaryLoss, problems(2, 1)],
] as const)('the gradient of %s is that of finite differences', (_, loss, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, ({ examples, parameters, ...options }) => {
      const objective = createObjective(examples, { loss, ...options });
      const [gradient, unused] = [
        new Float64Array(parameters.length),
        new Float64Array(parameters.length),
      ];
      objective(parameters, gradient);
      gradient.forEach((slope, at) => {
        const valueAt = (value: number): number => objective(parameters.with(at, value), unused);
        const here = parameters[at] as number;
        const measured = (valueAt(here + step) - valueAt(here - step)) / (2 * step);
        expect(Math.abs(slope - measured)).toBeLessThan(1e-6 * Math.max(1, Math.abs(measured)));
      });
    }),
  );
});

test('a softmax over two labels with opposite logits loses what a yes or no loses', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), fc.nat(1), (logit, label) => {
      const asked = binaryLoss.apply(Float64Array.of(logit), label);
      expect(softmaxLoss.apply(Float64Array.of(-logit / 2, logit / 2), label)).toBeCloseTo(
        asked,
        9,
      );
    }),
  );
});

test('examples of a label that counts twice are as two of them', () => {
  const loss = softmaxLoss;
  const once = {
    features: Float32Array.of(1, 2, 3),
    labels: Uint16Array.of(0, 1, 2),
    dimensions: 1,
  };
  const twice = {
    features: Float32Array.of(1, 2, 2, 3),
    labels: Uint16Array.of(0, 1, 1, 2),
    dimensions: 1,
  };
  const options = { loss, labels: 3, l2: 0.1 };
  const parameters = Float64Array.of(0.3, -1, 2, 0.5, 0, -0.2);
  expect(parameters).toHaveLength(parameterCount(once, options));
  const [one, two] = [new Float64Array(6), new Float64Array(6)];
  const weighted = createObjective(once, { ...options, classWeights: Float64Array.of(1, 2, 1) });
  expect(weighted(parameters, one)).toBeCloseTo(
    createObjective(twice, options)(parameters, two),
    12,
  );
  one.forEach((slope, at) => expect(slope).toBeCloseTo(two[at] as number, 12));
});
