import { readFileSync } from 'node:fs';
import { normaliseName } from './category-names.ts';

const dataFile = new URL('../data/shop-names.tsv', import.meta.url);

/**
 * Departments as many shops call them and REES46's category codes, and the keys of what is in them. They go before the taxonomy's own names, of which
 * some are the same words for something narrow: "Beauty & Personal Care" is a kind of service there.
 */
export function readShopNames(): ReadonlyMap<string, string> {
  const rows = readFileSync(dataFile, 'utf8').trimEnd().split('\n');
  return new Map(
    rows.map((row) => {
      const [name = '', key = ''] = row.split('\t');
      return [normaliseName(name), key];
    }),
  );
}
