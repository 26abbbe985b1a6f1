import { estimateMean } from './bootstrap.ts';

test('the interval holds the mean, narrows with more people, and is the same in every run', () => {
  const values = Array.from({ length: 400 }, (_, at) => at % 2);
  const few = estimateMean(values.slice(0, 40));
  const many = estimateMean(values);
  expect(many).toEqual(estimateMean(values));
  expect(many.mean).toBe(0.5);
  expect(few.high - few.low).toBeGreaterThan(2 * (many.high - many.low));
  // 1.96 standard errors to each side: √(0.25 ÷ 400) × 1.96 = 0.049
  expect(many.high - many.low).toBeGreaterThan(0.08);
  expect(many.high - many.low).toBeLessThan(0.12);
});
