import type { Lane } from '../lane.ts';
import { bucketIndex } from './length-buckets.ts';
import { WaitingLine } from './waiting-line.ts';

export interface PackedBatch<Item> {
  /** Padded length of every row, in tokens. */
  readonly length: number;
  readonly items: readonly Item[];
}

/** A batch is filled up with shorter texts that are at least this share as long. */
const nearlyAsLong = 3 / 4;

/**
 * What waits to be encoded. The next batch is led by the live item that has waited longest, or by the background
 * item that has when none is live, so that nothing starves within a lane. It holds items of that one's bucket and,
 * where these are few, of the next shorter ones, live ones first, while `rows × length ≤ tokenBudget`; an item longer
 * than the budget goes alone.
 */
export class BucketQueue<Item> {
  readonly #buckets: readonly number[];
  readonly #lines: Readonly<Record<Lane, WaitingLine<Item>>>;

  constructor(buckets: readonly number[]) {
    this.#buckets = buckets;
    const line = (): WaitingLine<Item> => new WaitingLine(buckets.length);
    this.#lines = { live: line(), background: line() };
  }

  /** That wait in a lane, not padded. */
  tokens(lane: Lane): number {
    return this.#lines[lane].tokens;
  }

  push(item: Item, tokens: number, lane: Lane): void {
    this.#lines[lane].push(bucketIndex(this.#buckets, tokens), item, tokens);
  }

  /** Moves an item that still waits in the background to the end of the live lane. */
  hasten(item: Item, tokens: number): void {
    const bucket = bucketIndex(this.#buckets, tokens);
    const { live, background } = this.#lines;
    if (background.withdraw(bucket, item)) live.push(bucket, item, tokens);
  }

  take(tokenBudget: number): PackedBatch<Item> | null {
    const { live, background } = this.#lines;
    const bucket = live.oldestBucket() ?? background.oldestBucket();
    if (bucket === null) return null;
    const length = this.#buckets[bucket] ?? 0;
    const rows = Math.max(1, Math.floor(tokenBudget / length));
    const items = this.#takeFrom(live, bucket, rows);
    return {
      length,
      items: [...items, ...this.#takeFrom(background, bucket, rows - items.length)],
    };
  }

  #takeFrom(line: WaitingLine<Item>, longest: number, rows: number): readonly Item[] {
    const items: Item[] = [];
    const shortest = (this.#buckets[longest] ?? 0) * nearlyAsLong;
    for (let bucket = longest; items.length < rows; bucket -= 1) {
      if ((this.#buckets[bucket] ?? 0) < shortest) break;
      items.push(...line.take(bucket, rows - items.length));
    }
    return items;
  }
}
