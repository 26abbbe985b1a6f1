const windowMs = 5 * 60_000;
const maxInWindow = 5;
const firstWaitMs = 500;

/** How long to wait before a restart: longer each time, and never when it happens too often. */
export class Restarts {
  #times: number[] = [];

  /** Undefined after five restarts within five minutes. */
  nextWaitMs(nowMs = Date.now()): number | undefined {
    this.#times = this.#times.filter((time) => nowMs - time < windowMs);
    if (this.#times.length === maxInWindow) return undefined;
    this.#times.push(nowMs);
    return firstWaitMs * 2 ** (this.#times.length - 1);
  }
}
