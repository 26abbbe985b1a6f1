import fc from 'fast-check';
import type { JsonObject } from '../json.ts';
import { eventRules } from './event-rules.ts';
import { understandEvent } from './understand-event.ts';

function track(event: string, properties: JsonObject) {
  return understandEvent({ type: 'track', event }, properties);
}

const nothing = {
  text: null,
  category: null,
  productId: null,
  brand: null,
  price: null,
  quantity: 1,
};
const hose = {
  product_id: 'p1',
  name: 'Garden Hose',
  category: 'Home & Garden',
  brand: 'Acme',
  price: 12.5,
  quantity: 2,
};
const hoseItem = {
  kind: 'PRODUCT_TITLE',
  text: 'Garden Hose',
  category: 'home & garden',
  productId: 'p1',
  brand: 'Acme',
  price: 12.5,
  quantity: 2,
};

test.each([
  ['Product Viewed', 'PRODUCT_VIEW'],
  ['Product Clicked', 'PRODUCT_VIEW'],
  ['Product Added', 'CART_ADD'],
  ['Product Removed', 'CART_REMOVE'],
  ['Product Added to Wishlist', 'WISHLIST'],
  ['product_added_to_wishlist', 'WISHLIST'],
  ['ProductViewed', 'PRODUCT_VIEW'],
])('%s is a %s of its product', (event, action) => {
  expect(track(event, hose)).toEqual({
    action,
    items: [hoseItem],
    revenue: null,
    currency: null,
    orderId: null,
    rating: null,
  });
});

test('a search carries its query', () => {
  const { action, items } = track('Products Searched', { query: '  garden\n hose ' });
  expect(action).toBe('SEARCH');
  expect(items).toEqual([{ ...nothing, kind: 'SEARCH_QUERY', text: 'garden hose' }]);
  expect(track('Products Searched', { query: ' ' }).items).toEqual([]);
});

test('of a product list only the category counts: its products were shown, not chosen', () => {
  const { action, items } = track('Product List Viewed', {
    category: ['Home', 'Garden'],
    products: [hose],
  });
  expect(action).toBe('PAGE_VIEW');
  expect(items).toEqual([{ ...nothing, kind: 'PAGE_TITLE', category: 'home > garden' }]);
});

test('an order carries its products, its amount and its currency', () => {
  const order = {
    order_id: 77,
    revenue: '25.00',
    total: 30,
    currency: 'eur',
    products: [hose, { sku: 's2' }, null, 'x', {}],
  };
  expect(track('Order Completed', order)).toEqual({
    action: 'PURCHASE',
    items: [hoseItem, { ...nothing, kind: 'PRODUCT_TITLE', productId: 's2' }],
    revenue: 25,
    currency: 'EUR',
    orderId: '77',
    rating: null,
  });
});

test('without an amount an order is worth its products, where all have a price', () => {
  expect(
    track('Order Completed', { products: [hose, { ...hose, price: '1,000.50', quantity: 1 }] })
      .revenue,
  ).toBe(1025.5);
  expect(track('Order Completed', { products: [hose, { name: 'free?' }] }).revenue).toBeNull();
});

test.each(['Order Refunded', 'Order Cancelled'])('%s takes money back', (event) => {
  expect(track(event, { order_id: 'o', total: 30 })).toMatchObject({
    action: 'REFUND',
    revenue: -30,
    orderId: 'o',
  });
  expect(track(event, { revenue: -30 }).revenue).toBe(-30);
});

test('a review says how it was liked and what it was', () => {
  const review = {
    product_id: 'p1',
    name: 'Garden Hose',
    review_title: 'Leaks',
    review_body: 'After <br /> a week.',
    rating: '2',
  };
  const { action, items, rating } = track('Product Reviewed', review);
  expect([action, rating]).toEqual(['REVIEW', 2]);
  expect(items.map(({ kind, text, productId }) => [kind, text, productId])).toEqual([
    ['REVIEW', 'Leaks. After a week.', 'p1'],
    ['PRODUCT_TITLE', 'Garden Hose', 'p1'],
  ]);
});

test.each([0, 6, -1, 'five', null])('%p stars are no rating', (rating) => {
  expect(track('Product Reviewed', { review_body: 'x', rating }).rating).toBeNull();
});

test('a page carries its title, or its name', () => {
  const page = understandEvent(
    { type: 'page', name: 'Home', category: 'Landing' },
    { title: 'Welcome' },
  );
  expect(page).toMatchObject({
    action: 'PAGE_VIEW',
    items: [{ kind: 'PAGE_TITLE', text: 'Welcome', category: 'landing' }],
  });
  expect(understandEvent({ type: 'screen', name: 'Cart' }, {}).items).toMatchObject([
    { text: 'Cart' },
  ]);
  expect(understandEvent({ type: 'page' }, {}).items).toEqual([]);
});

test.each(['Signed Up', 'constructor', '__proto__', 'toString', ''])(
  '%p is some other event',
  (event) => {
    expect(track(event, hose)).toMatchObject({ action: 'OTHER', items: [], revenue: null });
  },
);

test('calls without an event name are OTHER, whatever they carry', () => {
  for (const type of ['identify', 'group', 'alias'] as const) {
    expect(understandEvent({ type, event: 'Product Viewed' }, hose)).toMatchObject({
      action: 'OTHER',
      items: [],
    });
  }
});

test('an amount that is none is left out', () => {
  for (const price of ['free', '1.299,00', -5, 1e13, 1e308, {}, true, null]) {
    expect(track('Product Viewed', { name: 'x', price }).items).toMatchObject([{ price: null }]);
  }
});

test('any properties are read without harm', () => {
  const keys = fc.constantFrom(
    'name',
    'products',
    'category',
    'price',
    'quantity',
    'revenue',
    'currency',
    'rating',
    'query',
    'review_body',
    'brand',
  );
  const properties = fc.dictionary(keys, fc.jsonValue()) as fc.Arbitrary<JsonObject>;
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(eventRules)), properties, (event, sent) => {
      const { items, revenue, currency } = track(event, sent);
      const numbers = items.flatMap(({ price, quantity }) => [price ?? 0, quantity]);
      expect([...numbers, revenue ?? 0].every(Number.isFinite)).toBe(true);
      expect(currency ?? 'EUR').toMatch(/^[A-Z]{3}$/);
    }),
    { numRuns: 500 },
  );
});
