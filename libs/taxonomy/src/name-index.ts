import type { Category } from './category.ts';
import { namesOf, readPaths } from './category-names.ts';

/** Finds categories by what shops call them. */
export class NameIndex {
  readonly #byName = new Map<string, Category[]>();
  readonly #pathOf: (category: Category) => readonly Category[];

  /** `pathOf` gives a category's path from the top, itself last. */
  constructor(categories: Iterable<Category>, pathOf: (category: Category) => readonly Category[]) {
    this.#pathOf = pathOf;
    for (const category of categories) {
      for (const name of namesOf(category)) this.#at(name).push(category);
    }
  }

  /**
   * The category that a name or a path means; undefined where none or several do. A path may leave out
   * levels ("Electronics > Headphones") as long as it stays unambiguous; a whole path always wins.
   */
  find(source: string): Category | undefined {
    for (const path of readPaths(source)) {
      const category = this.#findPath(path);
      if (category !== undefined) return category;
    }
    return undefined;
  }

  #findPath(path: readonly string[]): Category | undefined {
    const named = this.#byName.get(path.at(-1) ?? '') ?? [];
    const matches = named.filter((category) => this.#contains(category, path));
    const whole = matches.filter((category) => this.#pathOf(category).length === path.length);
    return onlyOne(whole) ?? onlyOne(matches);
  }

  /** Whether the names of `path` appear in this order on the category's own path. */
  #contains(category: Category, path: readonly string[]): boolean {
    let next = 0;
    for (const step of this.#pathOf(category)) {
      if (namesOf(step).includes(path[next] ?? '')) next += 1;
    }
    return next >= path.length;
  }

  #at(name: string): Category[] {
    const known = this.#byName.get(name) ?? [];
    this.#byName.set(name, known);
    return known;
  }
}

function onlyOne(categories: readonly Category[]): Category | undefined {
  return categories.length === 1 ? categories[0] : undefined;
}
