import type { Person } from '../people/person.ts';
import type { Shop } from '../shop.ts';
import { mentionsOf, type Level } from './mentions.ts';
import { countOf, type Counts } from './rivals.ts';

/** One person whose later categories are to be foretold. */
export interface CategoryCase {
  readonly person: Person;
  readonly mentions: readonly string[];
  /** At least one */
  readonly came: readonly string[];
}

export interface CategoryTask {
  readonly level: Level;
  readonly cases: readonly CategoryCase[];
  /** Over the histories of all people */
  readonly popularity: Counts;
}

/** People after whose history something came whose category is known. */
export function categoryTask(shop: Shop, level: Level): CategoryTask {
  const read = (events: Person['history']): readonly string[] =>
    mentionsOf(events, level, shop.meanings, shop.pathOf);
  const all = shop.people.map((person) => ({
    ...{ person, mentions: read(person.history), came: read(person.later) },
  }));
  return {
    level,
    cases: all.filter(({ came }) => came.length > 0),
    popularity: countOf(all.flatMap(({ mentions }) => mentions)),
  };
}
