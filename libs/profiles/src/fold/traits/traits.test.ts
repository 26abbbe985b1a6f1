import { readFile } from 'node:fs/promises';
import type { Traits } from './traits.ts';
import { createFoldSettings } from '../settings.ts';
import type { FoldEvent, FoldItem } from '../signal.ts';
import { emptyState, foldEvents } from '../state.ts';
import { categoriesOf } from '../testing/arbitrary-events.ts';
import { describeBrands } from './brands.ts';
import { describeTraits } from './describe-traits.ts';
import { describePrices } from './prices.ts';
import { renderTraitsDocument } from './traits-document.ts';

const settings = createFoldSettings();
const now = Date.UTC(2026, 0, 31, 12);
const day = 86_400_000;

const item = (part: Partial<FoldItem>): FoldItem => ({
  position: 0,
  kind: 'PRODUCT_TITLE',
  categoryKey: null,
  encoding: null,
  language: null,
  brand: null,
  price: null,
  quantity: 1,
  ...part,
});

let ids = 0;
const event = (daysAgo: number, part: Partial<FoldEvent> = {}): FoldEvent => ({
  id: String((ids += 1)),
  action: 'PRODUCT_VIEW',
  occurredAtMs: now - daysAgo * day,
  revenue: null,
  currency: null,
  rating: null,
  items: [],
  ...part,
});

const order = (daysAgo: number, revenue: number | null, currency: string | null = 'EUR') =>
  event(daysAgo, { action: 'PURCHASE', revenue, currency });

function traitsOf(...events: FoldEvent[]): Traits {
  const state = foldEvents(emptyState, events, settings, categoriesOf);
  const traits = describeTraits(state.traits, now, settings);
  if (!traits) throw new Error('no traits');
  return traits;
}

test('somebody without events has no traits', () => {
  expect(describeTraits(emptyState.traits, now, settings)).toBeNull();
});

/** One and the same amount, added up in two orders, differs in its last digit. */
const inTwoOrders = (parts: readonly number[]): [number, number] => [
  parts.reduce((sum, part) => sum + part, 0),
  parts.reduceRight((sum, part) => sum + part, 0),
];

test('what is equal but for rounding goes by the alphabet, in whatever order it was added up', () => {
  const [one, other] = inTwoOrders([0.1, 0.2, 0.3]);
  expect(one).not.toBe(other);
  const brands = (a: number, z: number) => ({
    referenceMs: now,
    sums: [
      ['Zeta', z],
      ['Alpha', a],
    ] as const,
  });
  for (const sums of [brands(one, other), brands(other, one)]) {
    expect(describeBrands(sums, settings).map(({ brand }) => brand)).toEqual(['Alpha', 'Zeta']);
  }
  const prices = (usd: number, eur: number) => ({
    currencies: [
      { currency: 'USD', steps: [[8, usd]] as const },
      { currency: 'EUR', steps: [[8, eur]] as const },
    ],
  });
  for (const state of [prices(one, other), prices(other, one)]) {
    expect(describePrices(state)?.currency).toBe('EUR');
  }
});

test('times, counts and days', () => {
  const traits = traitsOf(event(40), event(2.5), event(2.5), event(2.4));
  expect(traits).toMatchObject({
    firstSeenAt: new Date(now - 40 * day),
    lastSeenAt: new Date(now - 2.4 * day),
    recencyDays: 2,
    eventCount: 4,
    activeDays: 2,
  });
  expect(traits.activeHours.filter((count) => count > 0)).toEqual([2, 1, 1]);
  expect(traits.activeHours[0]).toBe(2);
});

test('money is told by currency, refunds taken off', () => {
  const refund = event(1, { action: 'REFUND', revenue: -10, currency: 'EUR' });
  const traits = traitsOf(order(9, 30), order(8, 50), order(7, null), order(6, 99, 'USD'), refund);
  expect(traits).toMatchObject({
    orderCount: 4,
    currency: 'EUR',
    monetaryValue: 70,
    averageOrderValue: 40,
    spending: [
      { currency: 'EUR', orderCount: 3, gross: 80, net: 70 },
      { currency: 'USD', orderCount: 1, gross: 99, net: 99 },
    ],
  });
});

test('a refund told without a sign, and an order told by its items alone', () => {
  const items = [item({ price: 20, quantity: 2 }), item({ price: 5 })];
  const bought = event(3, { action: 'PURCHASE', items });
  const returned = event(2, { action: 'REFUND', revenue: 5 });
  expect(traitsOf(bought, returned)).toMatchObject({ currency: null, monetaryValue: 40 });
});

test('orders that say nothing of money leave it open', () => {
  expect(traitsOf(order(1, null, null))).toMatchObject({
    orderCount: 1,
    monetaryValue: null,
    averageOrderValue: null,
  });
});

test('brands by decayed weight', () => {
  const of = (brand: string) => ({ items: [item({ brand })] });
  const traits = traitsOf(event(0, of('Acme')), event(180, of('Bolt')), event(180, of('Bolt')));
  expect(traits.topBrands).toEqual([
    { brand: 'Acme', score: expect.closeTo(0.5, 9) },
    { brand: 'Bolt', score: expect.closeTo(0.5, 9) },
  ]);
});

test('the price band is the middle half, to a step of 9 %', () => {
  const prices = [1, 10, 20, 40, 1000].map((price) =>
    event(1, { currency: 'EUR', items: [item({ price })] }),
  );
  const { priceBand } = traitsOf(
    ...prices,
    event(1, { currency: 'USD', items: [item({ price: 7 })] }),
  );
  expect(priceBand?.currency).toBe('EUR');
  expect((priceBand?.low ?? 0) / 10).toBeCloseTo(1, 1);
  expect((priceBand?.typical ?? 0) / 20).toBeCloseTo(1, 1);
  expect((priceBand?.high ?? 0) / 40).toBeCloseTo(1, 1);
});

test('the language is that of what was written, before that of what was looked at', () => {
  const looked = event(1, { items: [item({ language: 'en' }), item({ language: 'en' })] });
  const wrote = event(1, { items: [item({ language: 'zh', kind: 'SEARCH_QUERY' })] });
  expect(traitsOf(looked).language).toBe('en');
  expect(traitsOf(looked, wrote).language).toBe('zh');
  expect(traitsOf(event(1)).language).toBeNull();
});

test.each([
  ['LAPSED', [event(200), order(95, 5), order(96, 5), order(97, 5)]],
  ['AT_RISK', [event(200), order(31, 5)]],
  ['NEW', [event(13), order(1, 5), order(2, 5), order(3, 5)]],
  ['LOYAL', [event(200), order(60, 5), order(40, 5), order(20, 5)]],
  ['LOYAL', [event(200), ...Array.from({ length: 12 }, (_, at) => event(at * 2))]],
  ['ACTIVE', [event(200), ...Array.from({ length: 30 }, () => event(3))]],
] as const)('lifecycle %s', (stage, events) => {
  expect(traitsOf(...events).lifecycleStage).toBe(stage);
});

test('docs/traits.md is what the table says', async () => {
  const document = new URL('../../../../../docs/traits.md', import.meta.url);
  expect(await readFile(document, 'utf8')).toBe(renderTraitsDocument());
});
