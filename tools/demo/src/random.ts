import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/** Seeded randomness: the same seed gives the same choices, on every machine. */
export class Random {
  readonly #generator: JumpableRandomGenerator;

  constructor(generator: JumpableRandomGenerator) {
    this.#generator = generator;
  }

  /** Independent streams, one after the other: what one person does moves nobody else. */
  static *streams(seed: number): Generator<Random, never> {
    const generator = xoroshiro128plus(seed);
    while (true) {
      yield new Random(generator.clone());
      generator.jump();
    }
  }

  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  between(least: number, most: number): number {
    return least + uniformFloat64(this.#generator) * (most - least);
  }

  chance(probability: number): boolean {
    return uniformFloat64(this.#generator) < probability;
  }

  pick<T>(items: readonly T[]): T {
    return this.weighted(items, () => 1);
  }

  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    const last = items.at(-1);
    if (last === undefined) throw new Error('This is a bug: there is nothing to choose from.');
    let left = this.between(
      0,
      items.reduce((sum, item) => sum + weightOf(item), 0),
    );
    return items.find((item) => (left -= weightOf(item)) < 0) ?? last;
  }
}
