import type { Taxonomy } from '@facet/taxonomy';
import type { CategoryTree } from './categories.ts';

/** A taxonomy as the folds read it; each path is looked up once. */
export function createCategoryTree(taxonomy: Pick<Taxonomy, 'get' | 'ancestors'>): CategoryTree {
  const paths = new Map<string, readonly string[]>();
  return {
    path(key) {
      const known = paths.get(key);
      if (known || !taxonomy.get(key)) return known;
      const ancestors = taxonomy.ancestors(key).map((category) => category.key);
      const path = [key, ...ancestors.reverse()];
      paths.set(key, path);
      return path;
    },
  };
}
