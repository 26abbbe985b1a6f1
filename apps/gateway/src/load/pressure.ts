/** What goes below this share of its limit is no longer too much: in between it stays as it was, and does not flap. */
const releaseShare = 0.8;

/** One measured value against its limit. */
export class Pressure {
  readonly #limit: number;
  #sinceMs: number | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  update(value: number, nowMs: number): void {
    if (value >= this.#limit) this.#sinceMs ??= nowMs;
    else if (value < this.#limit * releaseShare) this.#sinceMs = undefined;
  }

  /** Since when it is too much; undefined while it is not. */
  get sinceMs(): number | undefined {
    return this.#sinceMs;
  }
}
