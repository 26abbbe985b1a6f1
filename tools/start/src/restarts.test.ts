import { Restarts } from './restarts.ts';

const waits = (restarts: Restarts, readyForMs: number | undefined, times: number) =>
  Array.from({ length: times }, () => restarts.nextWaitMs(readyForMs));

test('the wait grows to half a minute, and a part that stays begins anew', () => {
  const restarts = new Restarts();
  expect(waits(restarts, 1_000, 8)).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
  expect(restarts.nextWaitMs(60_000)).toBe(500);
});

test('a part that becomes ready is never given up, one that never does is', () => {
  expect(waits(new Restarts(), 0, 1_000)).not.toContain(undefined);
  const restarts = new Restarts();
  const inVain = waits(restarts, undefined, 60);
  expect(inVain).not.toContain(undefined);
  expect(restarts.nextWaitMs(undefined)).toBeUndefined();
});
