import { bucketIndex } from './length-buckets.ts';

interface Waiting<Item> {
  readonly item: Item;
  readonly tokens: number;
  /** Grows with every item: who came first. */
  readonly turn: number;
}

export interface PackedBatch<Item> {
  /** Padded length of every row, in tokens. */
  readonly length: number;
  readonly items: readonly Item[];
}

/**
 * What waits to be encoded, first come first served within a length bucket. The next batch comes from the bucket
 * of the item that has waited longest, so nothing starves, and holds that bucket's oldest while
 * `rows × length ≤ tokenBudget`; an item longer than the budget goes alone.
 */
export class BucketQueue<Item> {
  readonly #buckets: readonly number[];
  readonly #waiting: Waiting<Item>[][];
  #turn = 0;
  #items = 0;
  #tokens = 0;

  constructor(buckets: readonly number[]) {
    this.#buckets = buckets;
    this.#waiting = buckets.map(() => []);
  }

  get items(): number {
    return this.#items;
  }

  /** Not padded. */
  get tokens(): number {
    return this.#tokens;
  }

  push(item: Item, tokens: number): void {
    this.#waiting[bucketIndex(this.#buckets, tokens)]?.push({ item, tokens, turn: this.#turn });
    this.#turn += 1;
    this.#items += 1;
    this.#tokens += tokens;
  }

  take(tokenBudget: number): PackedBatch<Item> | null {
    const oldest = this.#oldestBucket();
    if (oldest === null) return null;
    const length = this.#buckets[oldest] ?? 0;
    const rows = Math.max(1, Math.floor(tokenBudget / length));
    const taken = this.#waiting[oldest]?.splice(0, rows) ?? [];
    this.#items -= taken.length;
    for (const { tokens } of taken) this.#tokens -= tokens;
    return { length, items: taken.map(({ item }) => item) };
  }

  #oldestBucket(): number | null {
    let oldest: number | null = null;
    let firstTurn = Infinity;
    for (const [index, [head]] of this.#waiting.entries()) {
      if (head === undefined || head.turn >= firstTurn) continue;
      firstTurn = head.turn;
      oldest = index;
    }
    return oldest;
  }
}
