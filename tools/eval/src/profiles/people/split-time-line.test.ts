import type { ShopEvent } from './read-events.ts';
import { splitTimeLine } from './split-time-line.ts';

const at = (...times: readonly number[]): ShopEvent[] =>
  times.map((occurredAtMs) => ({
    ...{ action: 'PURCHASE', items: [], occurredAtMs, revenue: null, currency: null, rating: null },
  }));

const timesOf = (events: readonly ShopEvent[] | undefined) =>
  events?.map(({ occurredAtMs }) => occurredAtMs);

test('the last fifth comes later, one event at least', () => {
  const split = splitTimeLine(at(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  expect(timesOf(split?.later)).toEqual([9, 10]);
  expect(timesOf(splitTimeLine(at(1, 2, 3, 4, 5))?.later)).toEqual([5]);
});

test('a basket is not cut in two', () => {
  const split = splitTimeLine(at(1, 2, 3, 4, 4, 4));
  expect(timesOf(split?.history)).toEqual([1, 2, 3]);
  expect(timesOf(split?.later)).toEqual([4, 4, 4]);
});

test('who has too little of a history is left out', () => {
  expect(splitTimeLine(at(1, 2, 3, 4))).toBeNull();
  expect(splitTimeLine(at(1, 1, 1, 1, 1))).toBeNull();
});
