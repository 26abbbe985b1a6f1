interface Waiting<Item> {
  readonly item: Item;
  readonly tokens: number;
  /** Grows with every item: who came first. */
  readonly turn: number;
}

/** What waits in one lane, by length bucket, first come first served within each. */
export class WaitingLine<Item> {
  readonly #buckets: Waiting<Item>[][];
  #turn = 0;
  #tokens = 0;

  constructor(buckets: number) {
    this.#buckets = Array.from({ length: buckets }, () => []);
  }

  /** Not padded. */
  get tokens(): number {
    return this.#tokens;
  }

  push(bucket: number, item: Item, tokens: number): void {
    this.#buckets[bucket]?.push({ item, tokens, turn: this.#turn });
    this.#turn += 1;
    this.#tokens += tokens;
  }

  /** The bucket of the item that has waited longest; null when nothing waits. */
  oldestBucket(): number | null {
    let oldest: number | null = null;
    let firstTurn = Infinity;
    this.#buckets.forEach(([head], bucket) => {
      if (head === undefined || head.turn >= firstTurn) return;
      firstTurn = head.turn;
      oldest = bucket;
    });
    return oldest;
  }

  /** A bucket's oldest, `count` at most. */
  take(bucket: number, count: number): readonly Item[] {
    return this.#remove(bucket, 0, count);
  }

  /** False when it does not wait here (any more). */
  withdraw(bucket: number, item: Item): boolean {
    const index = this.#buckets[bucket]?.findIndex((waiting) => waiting.item === item) ?? -1;
    return index >= 0 && this.#remove(bucket, index, 1).length === 1;
  }

  #remove(bucket: number, start: number, count: number): readonly Item[] {
    const waiting = this.#buckets[bucket];
    if (waiting === undefined || waiting.length === 0) return [];
    const removed = waiting.splice(start, count);
    for (const { tokens } of removed) this.#tokens -= tokens;
    return removed.map(({ item }) => item);
  }
}
