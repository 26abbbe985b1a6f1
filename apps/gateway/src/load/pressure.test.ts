import { Pressure } from './pressure.ts';

test('it begins at the limit and ends below four fifths of it', () => {
  const pressure = new Pressure(10);
  const seen = [9, 10, 12, 9, 8, 7.9, 9, 10].map((value, nowMs) => {
    pressure.update(value, nowMs);
    return pressure.sinceMs;
  });
  expect(seen).toEqual([undefined, 1, 1, 1, 1, undefined, undefined, 7]);
});
