import { readFileSync } from 'node:fs';

/** What an admin would set: a shop's names (as `categorySource` writes them) and the taxonomy's keys. */
export function readCategoryTable(name: string | null): ReadonlyMap<string, string> {
  if (name === null) return new Map();
  const file = new URL(`../../../categories/${name}.tsv`, import.meta.url);
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row !== '');
  return new Map(rows.map((row) => row.split('\t') as [string, string]));
}
