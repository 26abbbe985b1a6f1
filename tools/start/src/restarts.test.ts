import { Restarts } from './restarts.ts';

test('waits grow, and the sixth restart within five minutes is refused', () => {
  const restarts = new Restarts();
  const waits = [0, 1, 2, 3, 4, 5].map((minute) => restarts.nextWaitMs(minute * 1000));
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, undefined]);
  expect(restarts.nextWaitMs(6 * 60_000)).toBe(500);
});
