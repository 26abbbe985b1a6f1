/** Which words are shown: one byte a word, 1 for shown and 0 for hidden. */
export type Coalition = Uint8Array;

/** Coalitions that are to be looked at, each once. */
export class Coalitions {
  readonly list: Coalition[] = [];
  readonly #indices = new Map<string, number>();

  /** Where it stands in the list. */
  indexOf(coalition: Coalition): number {
    const key = coalition.join('');
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.list.length);
    return this.list.push(coalition.slice()) - 1;
  }
}
