import fc from 'fast-check';
import { taxonomy } from './index.ts';
import { readShopNames } from './shop-names.ts';

const categories = [...taxonomy.all];
const anyCategory = fc.constantFrom(...categories);

function path(key: string, language: 'en' | 'zh', separator = ' > '): string {
  const steps = [...taxonomy.ancestors(key), taxonomy.get(key)];
  return steps.map((step) => step?.names[language]).join(separator);
}

test('the whole release is there, with 26 roots in its order', () => {
  expect(categories).toHaveLength(10_595);
  expect(taxonomy.version).toBe('shopify-2025-08');
  const keys = taxonomy.roots.map((root) => root.key).join(' ');
  expect(keys).toBe(
    'ap aa ae bt bu bi co el fb fr gc ha hb hg lb ma me os pa rc se so sg tg na vp',
  );
});

test('every category has both names, and a parent that is there', () => {
  const broken = categories.filter(
    ({ parentKey, names }) =>
      names.en === '' || names.zh === '' || (parentKey !== null && !taxonomy.get(parentKey)),
  );
  expect(broken).toEqual([]);
});

test('a category knows its names, its way up and its children', () => {
  expect(taxonomy.name('ap-2-1', 'en')).toBe('Bird Supplies');
  expect(taxonomy.name('ap-2-1', 'zh')).toBe('鸟类用品');
  expect(taxonomy.ancestors('ap-2-1').map(({ key }) => key)).toEqual(['ap', 'ap-2']);
  expect(taxonomy.children('ap').map(({ key }) => key)).toEqual(['ap-1', 'ap-2']);
});

test('an unknown key is answered, not thrown at', () => {
  expect(taxonomy.get('xx-9')).toBeUndefined();
  expect(taxonomy.name('xx-9', 'en')).toBeUndefined();
  expect(taxonomy.ancestors('xx-9')).toEqual([]);
  expect(taxonomy.children('xx-9')).toEqual([]);
});

test('children and parents agree', () => {
  fc.assert(
    fc.property(anyCategory, ({ key, parentKey }) => {
      const siblings = parentKey === null ? taxonomy.roots : taxonomy.children(parentKey);
      expect(siblings.map((sibling) => sibling.key)).toContain(key);
    }),
  );
});

test('every category is found by its key and by its whole path in both languages', () => {
  const paths = new Map<string, Set<string>>();
  for (const { key } of categories) {
    for (const language of ['en', 'zh'] as const) {
      const name = path(key, language).toLowerCase();
      paths.set(name, (paths.get(name) ?? new Set()).add(key));
    }
  }
  fc.assert(
    fc.property(anyCategory, fc.constantFrom('en' as const, 'zh' as const), ({ key }, language) => {
      const name = path(key, language);
      const meant = paths.get(name.toLowerCase());
      expect(taxonomy.findByName(key)?.key).toBe(key);
      expect(taxonomy.findByName(name.toUpperCase())?.key).toBe(
        meant?.size === 1 ? key : undefined,
      );
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['HG', 'Home & Garden'],
  [' home  and garden ', 'Home & Garden'],
  ['Home_&_Garden', 'Home & Garden'],
  ['家居与园艺', 'Home & Garden'],
  ['动物/宠物用品', 'Animals & Pet Supplies'],
  ['动物／宠物用品', 'Animals & Pet Supplies'],
  ['Bird Supplies', 'Bird Supplies'],
  ['Pet Supplies/Bird Supplies', 'Bird Supplies'],
  ['animals & pet supplies.bird supplies', 'Bird Supplies'],
  ['electronics.audio', 'Audio'],
  ['AM/FM Radios', 'AM/FM Radios'],
  ['Beauty & Personal Care', 'Health & Beauty'],
  ['cell phones and accessories', 'Telephony'],
  ['手机／数码', 'Electronics'],
  ['Joggers', undefined],
  ['Bird Supplies > Animals & Pet Supplies', undefined],
  ['electronics.smartphone', 'Telephony'],
  ['appliances.kitchen.meat_grinder', 'Kitchen Appliances'],
  ['electronics.smartphone.case', undefined],
  ['', undefined],
  [' > ', undefined],
])('%j means %j', (source, name) => {
  expect(taxonomy.findByName(source)?.names.en).toBe(name);
});

test('what shops call their departments is in the taxonomy', () => {
  for (const [name, key] of readShopNames()) {
    expect([name, taxonomy.findByName(name)?.key]).toEqual([name, key]);
  }
});
