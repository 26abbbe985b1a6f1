/** Reports of failures that are still being written */
export class Pending {
  readonly #running = new Set<Promise<void>>();

  add(work: Promise<void>): void {
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }
}
