/** How well an order of things, best first, foretold what came. */

/** The share of what came that is among the first `k`: an item that came twice counts twice. */
export function recallAt(k: number, ranked: readonly string[], came: readonly string[]): number {
  const first = new Set(ranked.slice(0, k));
  return came.filter((one) => first.has(one)).length / came.length;
}

/** Σ gain ÷ log₂(place + 1) over the first `k` places */
const discounted = (k: number, gains: readonly number[]): number =>
  gains.slice(0, k).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/**
 * Normalised discounted cumulative gain over the first `k` places (Järvelin and Kekäläinen, 2002). An item's gain is how
 * often it came.
 */
export function ndcgAt(k: number, ranked: readonly string[], came: readonly string[]): number {
  const times = new Map<string, number>();
  for (const one of came) times.set(one, (times.get(one) ?? 0) + 1);
  const best = [...times.values()].sort((a, b) => b - a);
  return (
    discounted(
      k,
      ranked.map((one) => times.get(one) ?? 0),
    ) / discounted(k, best)
  );
}

/** The place of the first score among all, from 1; among equals the middle place, so that a constant score is worth nothing. */
export function placeOfFirst(scores: readonly number[]): number {
  const [own = 0, ...others] = scores;
  const better = others.filter((score) => score > own).length;
  const equal = others.filter((score) => score === own).length;
  return 1 + better + equal / 2;
}
