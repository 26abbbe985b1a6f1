import { readFileSync } from 'node:fs';
import { parseCategories, type Category, type Language } from './category.ts';
import { normaliseName } from './category-names.ts';
import { NameIndex } from './name-index.ts';
import { readShopNames } from './shop-names.ts';

const dataFile = new URL('../data/shopify-2025-08.tsv', import.meta.url);

/** Shopify's open taxonomy, read at its first use. Lookups cost a map access. */
export class Taxonomy {
  readonly version = 'shopify-2025-08';
  #byKey: ReadonlyMap<string, Category> | undefined;
  #byParent: ReadonlyMap<string | null, readonly Category[]> | undefined;
  #names: NameIndex | undefined;
  #shopNames: ReadonlyMap<string, string> | undefined;

  /** Every category, parents before children. */
  get all(): Iterable<Category> {
    return this.#categories.values();
  }

  /** The 26 categories at the top, in the order of the release. */
  get roots(): readonly Category[] {
    return this.#children.get(null) ?? [];
  }

  get(key: string): Category | undefined {
    return this.#categories.get(key);
  }

  children(key: string): readonly Category[] {
    return this.#children.get(key) ?? [];
  }

  /** From the top down to the parent; empty for a root or an unknown key. */
  ancestors(key: string): readonly Category[] {
    const path: Category[] = [];
    let parentKey = this.get(key)?.parentKey ?? null;
    while (parentKey !== null) {
      const parent = this.get(parentKey);
      if (parent !== undefined) path.unshift(parent);
      parentKey = parent?.parentKey ?? null;
    }
    return path;
  }

  /** The name in the language; undefined for an unknown key. */
  name(key: string, language: Language): string | undefined {
    return this.get(key)?.names[language];
  }

  /**
   * What a shop's category means here: a key, a department as many shops call it, a unique name, or a path in either
   * language, separated by `>`, `/` or `.`. Undefined where nothing or more than one thing is meant.
   */
  findByName(nameOrPath: string): Category | undefined {
    this.#names ??= new NameIndex(this.all, (category) => [
      ...this.ancestors(category.key),
      category,
    ]);
    this.#shopNames ??= readShopNames();
    const key = this.#shopNames.get(normaliseName(nameOrPath)) ?? nameOrPath.trim().toLowerCase();
    return this.get(key) ?? this.#names.find(nameOrPath);
  }

  get #categories(): ReadonlyMap<string, Category> {
    this.#byKey ??= new Map(
      parseCategories(readFileSync(dataFile, 'utf8')).map((category) => [category.key, category]),
    );
    return this.#byKey;
  }

  get #children(): ReadonlyMap<string | null, readonly Category[]> {
    this.#byParent ??= groupByParent(this.all);
    return this.#byParent;
  }
}

function groupByParent(categories: Iterable<Category>): Map<string | null, Category[]> {
  const groups = new Map<string | null, Category[]>();
  for (const category of categories) {
    const siblings = groups.get(category.parentKey) ?? [];
    groups.set(category.parentKey, siblings);
    siblings.push(category);
  }
  return groups;
}

/** The taxonomy that Facet ships with. */
export const taxonomy = new Taxonomy();
