import fc from 'fast-check';
import type { Lane } from '../lane.ts';
import { BucketQueue } from './bucket-queue.ts';
import { bucketIndex, lengthBuckets } from './length-buckets.ts';

interface Item {
  readonly turn: number;
  readonly tokens: number;
}

const buckets = lengthBuckets(512);
const tokenCounts = fc.array(fc.integer({ min: 1, max: 512 }), { maxLength: 300 });
const budgets = fc.integer({ min: 1, max: 20_000 });

function filled(tokens: readonly number[]): BucketQueue<Item> {
  const queue = new BucketQueue<Item>(buckets);
  tokens.forEach((count, turn) => queue.push({ turn, tokens: count }, count, 'background'));
  return queue;
}

const laneOf = ({ live }: { live: boolean }): Lane => (live ? 'live' : 'background');

function takeAll<Taken>(queue: BucketQueue<Taken>, budget: number) {
  const batches = [];
  for (let batch = queue.take(budget); batch; batch = queue.take(budget)) batches.push(batch);
  return batches;
}

function groupByBucket(items: readonly Item[]): Readonly<Record<number, number[]>> {
  const groups: Record<number, number[]> = {};
  for (const { tokens, turn } of items) (groups[bucketIndex(buckets, tokens)] ??= []).push(turn);
  return groups;
}

test('every item is in exactly one batch, and nothing is left', () => {
  fc.assert(
    fc.property(tokenCounts, budgets, (tokens, budget) => {
      const queue = filled(tokens);
      const turns = takeAll(queue, budget).flatMap(({ items }) => items.map(({ turn }) => turn));
      expect(turns.toSorted((a, b) => a - b)).toEqual(tokens.map((_, turn) => turn));
      expect(queue.tokens('background')).toBe(0);
    }),
  );
});

test('padded tokens stay within the budget, unless one longer item goes alone', () => {
  fc.assert(
    fc.property(tokenCounts, budgets, (tokens, budget) => {
      for (const { items, length } of takeAll(filled(tokens), budget)) {
        expect(items.length === 1 || items.length * length <= budget).toBe(true);
      }
    }),
  );
});

test('a batch is as long as the bucket of its first item, and all are nearly as long', () => {
  fc.assert(
    fc.property(tokenCounts, budgets, (tokens, budget) => {
      for (const { items, length } of takeAll(filled(tokens), budget)) {
        const lengths = items.map((item) => buckets[bucketIndex(buckets, item.tokens)] ?? 0);
        expect(lengths[0]).toBe(length);
        expect(Math.min(...lengths)).toBeGreaterThanOrEqual((length * 3) / 4);
      }
    }),
  );
});

test('the item that waited longest leads the next batch, and each bucket keeps its order', () => {
  fc.assert(
    fc.property(tokenCounts, budgets, (tokens, budget) => {
      const waiting = new Set(tokens.keys());
      for (const { items } of takeAll(filled(tokens), budget)) {
        expect(items[0]?.turn).toBe(Math.min(...waiting));
        const byBucket = Object.values(groupByBucket(items));
        for (const turns of byBucket) expect(turns).toEqual(turns.toSorted((a, b) => a - b));
        for (const { turn } of items) waiting.delete(turn);
      }
    }),
  );
});

test('live items go first, the longest waiting of them at once, and the background fills up', () => {
  const mixed = fc.array(
    fc.record({ tokens: fc.integer({ min: 1, max: 512 }), live: fc.boolean() }),
  );
  fc.assert(
    fc.property(mixed, budgets, (entries, budget) => {
      const queue = new BucketQueue<(typeof entries)[number]>(buckets);
      for (const entry of entries) queue.push(entry, entry.tokens, laneOf(entry));
      const live = new Set(entries.filter((entry) => entry.live));
      for (const { items } of takeAll(queue, budget)) {
        const [first] = live;
        if (first) expect(items).toContain(first);
        expect(items.map((item) => item.live)).toEqual(
          items.map((item) => item.live).toSorted((a, b) => Number(b) - Number(a)),
        );
        for (const item of items) live.delete(item);
      }
      expect([queue.tokens('live'), queue.tokens('background')]).toEqual([0, 0]);
    }),
  );
});

test('a hastened item waits in the live lane, once', () => {
  const queue = new BucketQueue<string>(buckets);
  for (const item of ['a', 'b', 'c']) queue.push(item, 4, 'background');
  queue.hasten('c', 4);
  queue.hasten('c', 4);
  expect([queue.tokens('live'), queue.tokens('background')]).toEqual([4, 8]);
  expect(takeAll(queue, 4).map(({ items }) => items)).toEqual([['c'], ['a'], ['b']]);
});

test('each length up to 32 has its bucket, then 16 steps lead to the next power of two', () => {
  const exact = Array.from({ length: 32 }, (_, index) => index + 1);
  expect(lengthBuckets(16)).toEqual(exact.slice(0, 16));
  expect(lengthBuckets(40)).toEqual([...exact, 34, 36, 38, 40]);
  const long = lengthBuckets(512);
  expect(long).toHaveLength(32 + 4 * 16);
  expect(long.slice(-17)).toEqual(Array.from({ length: 17 }, (_, index) => 256 + index * 16));
  expect(lengthBuckets(100).slice(-3)).toEqual([92, 96, 100]);
});

test('an item longer than the model reads is a bug and is told as one', () => {
  expect(() => new BucketQueue(lengthBuckets(16)).push('item', 17, 'live')).toThrow(/is a bug/);
});
