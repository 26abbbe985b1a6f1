const firstWaitMs = 500;
const longestWaitMs = 30_000;

/** One that was ready for so long has ended by an accident of its own, not by what ended the one before. */
const healthyMs = 10_000;

/** With the longest wait between them, about half an hour. */
const maxNeverReady = 60;

/**
 * How long to wait before a part is started again: twice as long each time, until it stays. Nobody has to act for as
 * long as a start may help (a disk that is full gets room again), so only many starts in vain are the end.
 */
export class Restarts {
  #inARow = 0;
  #neverReady = 0;

  /**
   * @param readyForMs how long the one that ended had been ready; undefined when it never was
   * @returns undefined when it is not to be started again
   */
  nextWaitMs(readyForMs: number | undefined): number | undefined {
    this.#neverReady = readyForMs === undefined ? this.#neverReady + 1 : 0;
    if (this.#neverReady > maxNeverReady) return undefined;
    if (readyForMs !== undefined && readyForMs >= healthyMs) this.#inARow = 0;
    const waitMs = Math.min(firstWaitMs * 2 ** this.#inARow, longestWaitMs);
    this.#inARow += 1;
    return waitMs;
  }
}
