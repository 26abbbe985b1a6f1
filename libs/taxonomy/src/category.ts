export type Language = 'en' | 'zh';

/** One category of the taxonomy. */
export interface Category {
  /** Short id: `aa`, `aa-1`, `hg-9-12` */
  readonly key: string;
  /** Null at the top */
  readonly parentKey: string | null;
  readonly names: Readonly<Record<Language, string>>;
}

/** Reads `key TAB English TAB Chinese` rows. A key's parent is the key without its last number. */
export function parseCategories(tsv: string): readonly Category[] {
  const rows = tsv.split('\n').filter((row) => row !== '');
  return rows.map((row) => {
    const [key = '', en = '', zh = ''] = row.split('\t');
    const end = key.lastIndexOf('-');
    return { key, parentKey: end < 0 ? null : key.slice(0, end), names: { en, zh } };
  });
}
