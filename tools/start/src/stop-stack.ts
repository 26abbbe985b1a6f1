import { warn } from './terminal.ts';

/** What was started is stopped in the opposite order, each part even if another fails to. */
export class StopStack {
  readonly #stops: { readonly name: string; readonly stop: () => Promise<void> }[] = [];

  push(name: string, stop: () => Promise<void>): void {
    this.#stops.push({ name, stop });
  }

  async stopAll(): Promise<void> {
    for (let next = this.#stops.pop(); next !== undefined; next = this.#stops.pop()) {
      await next.stop().catch((error: Error) => warn(`${next?.name}: ${error.message}`));
    }
  }
}
