// Writes data/shopify-2025-08.tsv (key, English name, Chinese name; parents before children) from the two
// category lists of a release of https://github.com/Shopify/product-taxonomy (dist/en, dist/zh-CN):
//
//   npm run convert -w @facet/taxonomy -- EN/categories.txt ZH/categories.txt
//
// The output depends on the inputs alone. A key's parent is the key without its last number.
import { readFileSync, writeFileSync } from 'node:fs';

const line = /^gid:\/\/shopify\/TaxonomyCategory\/(\S+)\s+: (.+)$/;

function readNames(file: string): Map<string, string> {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((text) => line.exec(text));
  return new Map(
    rows.flatMap((row) => (row === null ? [] : [[row[1] ?? '', lastOf(row[2] ?? '')]])),
  );
}

function lastOf(path: string): string {
  return path.split(' > ').at(-1)?.trim() ?? '';
}

const [englishFile, chineseFile] = process.argv.slice(2);
if (englishFile === undefined || chineseFile === undefined) {
  throw new Error('Name the English and the Chinese category list.');
}
const chinese = readNames(chineseFile);
const rows = [...readNames(englishFile)].map(
  ([key, english]) => `${key}\t${english}\t${chinese.get(key) ?? english}\n`,
);
writeFileSync(new URL('../data/shopify-2025-08.tsv', import.meta.url), rows.join(''));
