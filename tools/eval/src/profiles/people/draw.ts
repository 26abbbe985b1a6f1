import { createHash } from 'node:crypto';

/** A number in [0, 1) that hangs on the words alone: the same in every run, on every machine. */
export function draw(...words: readonly (string | number)[]): number {
  const hash = createHash('sha256').update(JSON.stringify(words)).digest();
  return hash.readUIntBE(0, 6) / 2 ** 48;
}

/** Numbers in [0, 1) one after another (Marsaglia's xorshift32), for what draws millions. */
export function createRandom(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) | 0) ^ 0x6d2b79f5 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
