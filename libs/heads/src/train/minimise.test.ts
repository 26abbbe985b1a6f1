import { minimise } from './minimise.ts';

test('the bottom of a long bent valley is found (Rosenbrock)', () => {
  const found = minimise(
    (parameters, gradient) => {
      const [x, y] = [parameters[0] as number, parameters[1] as number];
      gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
      gradient[1] = 200 * (y - x * x);
      return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
    },
    Float64Array.of(-1.2, 1),
    { maxIterations: 200, tolerance: 1e-9 },
  );
  expect(found[0]).toBeCloseTo(1, 6);
  expect(found[1]).toBeCloseTo(1, 6);
});

test('it ends when it is told to, and leaves the start as it is', () => {
  const start = Float64Array.of(10);
  let iterations = 0;
  minimise(
    (parameters, gradient) => {
      const x = parameters[0] as number;
      gradient[0] = 4 * x ** 3;
      return x ** 4;
    },
    start,
    { maxIterations: 100, onIteration: () => (iterations += 1) < 3 },
  );
  expect(iterations).toBe(3);
  expect(start[0]).toBe(10);
});
