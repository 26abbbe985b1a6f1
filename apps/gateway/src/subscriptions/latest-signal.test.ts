import { LatestSignal } from './latest-signal.ts';

test('signals to a busy reader become one', async () => {
  const signal = new LatestSignal();
  signal.signal();
  signal.signal();
  expect(await signal.next()).toEqual({ value: true, done: false });
  const second = signal.next();
  await signal.return();
  expect(await second).toEqual({ value: undefined, done: true });
});

test('a waiting reader is woken', async () => {
  const signal = new LatestSignal();
  const next = signal.next();
  signal.signal();
  expect(await next).toEqual({ value: true, done: false });
});

test('closing ends it once and for all', async () => {
  let closed = 0;
  const signal = new LatestSignal(() => (closed += 1));
  await signal.return();
  await signal.return();
  signal.signal();
  expect(await signal.next()).toEqual({ value: undefined, done: true });
  expect(closed).toBe(1);
});
