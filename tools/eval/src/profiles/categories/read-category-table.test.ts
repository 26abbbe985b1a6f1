import { taxonomy } from '@facet/taxonomy';
import { readCategoryTable } from './read-category-table.ts';

const tables = ['amazon-2023', 'amazon-cn', 'complete-journey'];

test.each(tables)(
  '%s names categories of the taxonomy, in the form that events are stored in',
  (name) => {
    const table = readCategoryTable(name);
    expect(table.size).toBeGreaterThan(0);
    for (const [source, key] of table) {
      expect([source, taxonomy.get(key)?.key]).toEqual([source, key]);
      expect(source).toBe(source.normalize('NFKC').toLowerCase());
    }
  },
);
