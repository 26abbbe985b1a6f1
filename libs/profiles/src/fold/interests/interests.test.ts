import { createFoldSettings } from '../settings.ts';
import type { FoldEvent, FoldItem } from '../signal.ts';
import { describeProfile } from '../describe-profile.ts';
import { emptyState, foldEvents } from '../state.ts';
import { categoriesOf } from '../testing/arbitrary-events.ts';

const settings = createFoldSettings();
const now = Date.UTC(2026, 0, 31);
const day = 86_400_000;

const item = (categoryKey: string | null, categories: number[] | null = null): FoldItem => ({
  position: 0,
  kind: 'PRODUCT_TITLE',
  categoryKey,
  encoding: categories && {
    embedding: Float32Array.of(1),
    categories: Float32Array.from(categories),
    sentiment: null,
  },
  language: null,
  brand: null,
  price: null,
  quantity: 1,
});

const event = (
  id: number,
  action: FoldEvent['action'],
  daysAgo: number,
  ...items: FoldItem[]
): FoldEvent => ({
  id: String(id),
  action,
  occurredAtMs: now - daysAgo * day,
  revenue: null,
  currency: null,
  rating: null,
  items: items.map((one, position) => ({ ...one, position })),
});

function interestsOf(...events: FoldEvent[]) {
  const state = foldEvents(emptyState, events, settings, categoriesOf);
  const { interests } = describeProfile(state, now, settings);
  return Object.fromEntries(interests.map((one) => [one.categoryKey, one]));
}

test('a purchase of 180 days ago weighs half of one today', () => {
  const { hg, el } = interestsOf(
    event(1, 'PURCHASE', 180, item('hg-9-12')),
    event(2, 'PURCHASE', 0, item('el')),
  );
  expect(hg?.score).toBeCloseTo(1 / 3);
  expect(el?.score).toBeCloseTo(2 / 3);
  expect(el?.strength).toBeCloseTo(1 - Math.exp(-5 / 30));
  expect(hg?.trend).toBeLessThan(0);
  expect(el?.trend).toBeGreaterThan(0);
});

test('what the event says goes before what the model reads', () => {
  const both = interestsOf(event(1, 'PRODUCT_VIEW', 0, item('hg', [1, 0, 0])));
  expect(Object.keys(both)).toEqual(['hg']);
  const unknown = interestsOf(event(1, 'PRODUCT_VIEW', 0, item('nonsense', [0.75, 0.25, 0])));
  expect(unknown['aa']?.score).toBeCloseTo(0.75);
});

test('each product of an order counts in full; those of a list share one view', () => {
  const { hg, el } = interestsOf(
    event(1, 'PURCHASE', 0, item('hg'), item('hg')),
    event(2, 'PRODUCT_VIEW', 0, item('el'), item('el')),
  );
  expect(hg?.score).toBeCloseTo(10 / 11);
  expect(hg?.evidence).toEqual([
    { eventId: '1', position: 0, contribution: expect.closeTo(10 / 11, 9) },
  ]);
  expect(el?.evidence).toHaveLength(1);
});

test('the evidence of an event names the item that adds most', () => {
  const { hg } = interestsOf(event(1, 'PURCHASE', 0, item(null, [0.9, 0, 0.1]), item('hg')));
  expect(hg?.evidence[0]).toMatchObject({ position: 1 });
});

test('taking something out of the cart, or returning it, leaves the interest as it is', () => {
  const kept = interestsOf(event(1, 'CART_ADD', 1, item('hg')));
  const undone = interestsOf(
    event(1, 'CART_ADD', 1, item('hg')),
    event(2, 'CART_REMOVE', 0, item('hg')),
    event(3, 'REFUND', 0, item('hg')),
  );
  expect(undone).toEqual(kept);
});

test('an interest that ended fades in strength and keeps its share', () => {
  const { hg } = interestsOf(event(1, 'PURCHASE', 2000, item('hg')));
  expect(hg?.score).toBe(1);
  expect(hg?.strength).toBeLessThan(0.001);
});

test('a review is about the product that comes with it', () => {
  const text: FoldItem = { ...item(null, [1, 0, 0]), kind: 'REVIEW' };
  const both = interestsOf(event(1, 'REVIEW', 0, text, item(null, [0, 0, 1])));
  expect(Object.keys(both)).toEqual(['hg']);
  const alone = interestsOf(event(1, 'REVIEW', 0, text));
  expect(Object.keys(alone)).toEqual(['aa']);
});
