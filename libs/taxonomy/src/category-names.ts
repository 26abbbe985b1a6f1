import type { Category } from './category.ts';

/** How names are compared: case, width, spacing, and the ways of writing "and" make no difference. */
export function normaliseName(name: string): string {
  const words = name.normalize('NFKC').toLowerCase().replaceAll('&', ' and ');
  return words.replace(/[\s_]+/g, ' ').trim();
}

/** Tried in turn: a name may itself hold a slash (动物/宠物用品), hardly ever the one before. */
const separators = ['>', '/', '.'];

/** The ways to read a source as a path, least split first. */
export function readPaths(source: string): readonly (readonly string[])[] {
  const splits = separators.filter((separator) => source.includes(separator));
  const paths = [[source], ...splits.map((separator) => source.split(separator))];
  return paths.map((path) => path.map(normaliseName).filter((name) => name !== ''));
}

/** Category by category, the normalised names it goes by. */
export function namesOf(category: Category): readonly string[] {
  return [...new Set(Object.values(category.names).map(normaliseName))];
}
