/** Orders of categories that need no profile, best first. They all know the categories for certain. */

export type Counts = ReadonlyMap<string, number>;

export function countOf(mentions: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const one of mentions) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Greatest first; of equals, the one that stands first. */
export const byAmount = (amounts: Counts): readonly string[] =>
  [...amounts].sort(([, a], [, b]) => b - a).map(([key]) => key);

/** The last one met first */
export const mostRecent = (mentions: readonly string[]): readonly string[] => [
  ...new Set(mentions.toReversed()),
];

/** The most often met first; of equals, the last one met. */
export const counted = (mentions: readonly string[]): readonly string[] =>
  byAmount(countOf(mentions.toReversed()));

/** `amounts` and `weight` times what everybody likes: what to guess of somebody who is little known. */
export function withPopularity(amounts: Counts, popularity: Counts, weight: number): Counts {
  const all = [...popularity.values()].reduce((sum, count) => sum + count, 0);
  const mixed = new Map(amounts);
  if (weight === 0) return mixed;
  for (const [key, count] of popularity) {
    mixed.set(key, (mixed.get(key) ?? 0) + (weight * count) / all);
  }
  return mixed;
}
