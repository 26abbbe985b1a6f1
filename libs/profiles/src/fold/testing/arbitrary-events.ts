import fc from 'fast-check';
import type { Encoding } from '@facet/encoder';
import { createCategoryReader, type CategoryTree } from '../categories.ts';
import { createFoldSettings } from '../settings.ts';
import type { FoldEvent, FoldItem } from '../signal.ts';

export const labels = ['aa', 'el', 'hg'] as const;

/** Keys say their ancestors, as in the shipped taxonomy; only these exist. */
const known = new Set(['aa', 'aa-1', 'el', 'hg', 'hg-9', 'hg-9-12']);

const tree: CategoryTree = {
  path(key) {
    if (!known.has(key)) return undefined;
    const parts = key.split('-');
    return parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
  },
};

export const categoriesOf = createCategoryReader(
  tree,
  { categoryLabels: labels, areLabelsNested: false },
  createFoldSettings(),
);

const weird = fc.constantFrom(NaN, Infinity, -Infinity, -1, 0);
const number = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: weird },
);

const floats = (length: number): fc.Arbitrary<Float32Array> =>
  fc.array(number, { minLength: length, maxLength: length }).map((all) => Float32Array.from(all));

const encoding: fc.Arbitrary<Encoding> = fc.record({
  embedding: floats(4),
  categories: fc.option(floats(labels.length)),
  sentiment: fc.option(floats(3)),
});

const item: fc.Arbitrary<Omit<FoldItem, 'position'>> = fc.record({
  kind: fc.constantFrom('SEARCH_QUERY', 'PRODUCT_TITLE', 'REVIEW', 'PAGE_TITLE'),
  categoryKey: fc.option(fc.constantFrom(...known, 'unknown')),
  encoding: fc.option(encoding),
  language: fc.option(fc.constantFrom('en', 'zh')),
  brand: fc.option(fc.constantFrom('Gardena', '__proto__', 'constructor', '')),
  price: fc.option(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), weird)),
  quantity: fc.integer({ min: 1, max: 5 }),
});

const time = { min: Date.UTC(2001, 0, 1), max: Date.UTC(2027, 0, 1) };

const event: fc.Arbitrary<Omit<FoldEvent, 'id'>> = fc.record({
  action: fc.constantFrom(
    'PURCHASE',
    'REFUND',
    'CART_ADD',
    'CART_REMOVE',
    'WISHLIST',
    'REVIEW',
    'SEARCH',
    'PRODUCT_VIEW',
    'PAGE_VIEW',
    'OTHER',
  ),
  // Few distinct times make ties between equal contributions likely.
  occurredAtMs: fc.oneof(
    fc.integer(time),
    fc.constantFrom(time.min, time.max, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 8)),
  ),
  revenue: fc.option(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), weird)),
  currency: fc.option(fc.constantFrom('EUR', 'USD', 'CNY')),
  rating: fc.option(fc.constantFrom(1, 3, 4.5, 5, NaN)),
  items: fc
    .array(item, { maxLength: 4 })
    .map((items) => items.map((one, position) => ({ ...one, position }))),
});

/** Events of one person, ids counting from 1. */
export const arbitraryEvents: fc.Arbitrary<FoldEvent[]> = fc
  .array(event, { minLength: 1, maxLength: 40 })
  .map((events) => events.map((one, at) => ({ ...one, id: String(at + 1) })));
