import { taxonomy } from '@facet/taxonomy';
import { shelves } from './index.ts';
import type { Shelf } from './shelf.ts';

const all: readonly Shelf[] = Object.values(shelves);

test('a category is a path of the taxonomy inside the area, or a name of the shop alone', () => {
  const known = all.flatMap(({ area, category = '' }) => {
    const found = taxonomy.findByName(category);
    return found === undefined ? [] : [{ area, root: found.key.replace(/-.*/, '') }];
  });
  const unknown = all.filter(
    ({ category }) => category !== undefined && taxonomy.findByName(category) === undefined,
  );
  for (const { area, root } of known) expect(root).toBe(area);
  expect(known.length).toBeGreaterThan(15);
  expect(unknown.length).toBeGreaterThan(8);
  expect(unknown.filter(({ category = '' }) => category.includes(' > '))).toEqual([]);
});

test('every area is a top category', () => {
  const roots = taxonomy.roots.map(({ key }) => key);
  expect(roots).toEqual(expect.arrayContaining([...new Set(all.map(({ area }) => area))]));
});
