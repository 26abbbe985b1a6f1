import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A number in [0, 1) that hangs on the words alone: the same in every run, on every machine. */
export function draw(...words: readonly (string | number)[]): number {
  const hash = createHash('sha256').update(JSON.stringify(words)).digest();
  return hash.readUIntBE(0, 6) / 2 ** 48;
}

/** Numbers in [0, 1) one after another, for what draws millions */
export function createRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
