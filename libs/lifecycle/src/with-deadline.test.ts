import { setTimeout as wait } from 'node:timers/promises';
import { withDeadline } from './index.ts';

test('work that ends in time is not forced', async () => {
  let isForced = false;
  await withDeadline(Promise.resolve(), 5, () => (isForced = true));
  await wait(20);
  expect(isForced).toBe(false);
});

test('work that does not end is forced to, and still waited for', async () => {
  const { promise, end } = endable();
  const done = withDeadline(promise, 1, end);
  await expect(done).resolves.toBeUndefined();
});

test('what the work throws is thrown', async () => {
  const work = withDeadline(Promise.reject(new Error('broken')), 1_000, () => {});
  await expect(work).rejects.toThrow('broken');
});

function endable() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => (end = resolve));
  return { promise, end: () => end() };
}
