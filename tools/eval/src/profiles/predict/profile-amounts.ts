import type { ProfileState } from '@facet/profiles/fold';
import type { Level, PathOf } from './mentions.ts';
import { byAmount, type Counts } from './rivals.ts';

/** The nearest of the candidates above a category */
const parentAmong = (candidates: Counts, path: readonly string[]): string | undefined =>
  path.slice(1).find((key) => candidates.has(key));

/**
 * The profile's decayed weight of each category of the level, greatest first. A category that the shop names itself
 * stands for what is in it and in none of the shop's categories below it.
 */
export function amountsOf(
  { interests }: ProfileState,
  level: Level,
  named: Counts,
  pathOf: PathOf,
): Counts {
  const amounts = new Map(interests.categories.map(({ key, sum }) => [key, sum]));
  if (level === 'top') return sorted(amounts, (key) => pathOf(key)?.length === 1);
  const own = new Map(amounts);
  for (const key of named.keys()) {
    const parent = parentAmong(named, pathOf(key) ?? []);
    if (parent) own.set(parent, (own.get(parent) ?? 0) - (amounts.get(key) ?? 0));
  }
  return sorted(own, (key) => named.has(key));
}

function sorted(amounts: Counts, isOfLevel: (key: string) => boolean): Counts {
  const kept = new Map([...amounts].filter(([key, amount]) => isOfLevel(key) && amount > 0));
  return new Map(byAmount(kept).map((key) => [key, kept.get(key) ?? 0]));
}
