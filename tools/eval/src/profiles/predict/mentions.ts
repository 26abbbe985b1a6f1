import type { CategoryMeanings } from '../categories/category-meanings.ts';
import type { ShopEvent } from '../people/read-events.ts';

/** Of the taxonomy: its 26 top categories, or what the shop named, as deep as that goes. */
export const levels = ['top', 'named'] as const;
export type Level = (typeof levels)[number];

export type PathOf = (key: string) => readonly string[] | undefined;

/**
 * The categories that are known for certain of what a person met, in the order of time: one for each product of an
 * event (a review and the title of what it is about are one).
 */
export function mentionsOf(
  events: readonly ShopEvent[],
  level: Level,
  { keyOf }: CategoryMeanings,
  pathOf: PathOf,
): readonly string[] {
  return events.flatMap(({ action, items }) => {
    const keys = items.flatMap(({ category }) => keyOf(category) ?? []);
    const own = action === 'REVIEW' ? keys.slice(0, 1) : keys;
    return level === 'named' ? own : own.flatMap((key) => pathOf(key)?.at(-1) ?? []);
  });
}
