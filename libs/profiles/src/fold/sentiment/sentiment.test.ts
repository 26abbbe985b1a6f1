import { createFoldSettings } from '../settings.ts';
import type { FoldEvent, FoldItem } from '../signal.ts';
import { emptyState, foldEvents } from '../state.ts';
import { categoriesOf } from '../testing/arbitrary-events.ts';
import { describeSentiment } from './describe-sentiment.ts';

const settings = createFoldSettings();
const now = Date.UTC(2026, 0, 31);

const said = (sentiment: number[] | null, categoryKey = 'hg'): FoldItem => ({
  position: 0,
  kind: 'REVIEW',
  categoryKey,
  encoding: {
    embedding: Float32Array.of(1),
    categories: null,
    sentiment: sentiment && Float32Array.from(sentiment),
  },
  language: null,
  brand: null,
  price: null,
  quantity: 1,
});

let ids = 0;
const review = (daysAgo: number, rating: number | null, ...items: FoldItem[]): FoldEvent => ({
  id: String((ids += 1)),
  action: 'REVIEW',
  occurredAtMs: now - daysAgo * 86_400_000,
  revenue: null,
  currency: null,
  rating,
  items: items.map((item, position) => ({ ...item, position })),
});

function sentimentOf(...events: FoldEvent[]) {
  const state = foldEvents(emptyState, events, settings, categoriesOf);
  return describeSentiment(state.sentiment, settings);
}

const good = [0, 0, 1];
const bad = [1, 0, 0];

test('newer reviews weigh more, and each says how much', () => {
  const sentiment = sentimentOf(review(180, null, said(good)), review(0, null, said(bad)));
  expect(sentiment).toMatchObject({ reviewCount: 2, label: 'NEGATIVE' });
  expect(sentiment?.score).toBeCloseTo(-1 / 3);
  const contributions = sentiment?.evidence.map(({ contribution }) => contribution) ?? [];
  expect(contributions[0]).toBeCloseTo(-2 / 3);
  expect(contributions[1]).toBeCloseTo(1 / 3);
});

test('categories are told apart', () => {
  const sentiment = sentimentOf(
    review(0, null, said(good, 'hg-9-12')),
    review(0, null, said(bad, 'el')),
  );
  expect(sentiment?.label).toBe('NEUTRAL');
  expect(sentiment?.byCategory).toMatchObject([
    { categoryKey: 'el', score: -1, label: 'NEGATIVE', share: 0.5 },
    { categoryKey: 'hg', score: 1, label: 'POSITIVE', share: 0.5 },
  ]);
});

test('stars speak where no words do, and only there', () => {
  expect(sentimentOf(review(0, 4, said(null)))?.score).toBe(0.5);
  expect(sentimentOf(review(0, 5, said(bad)))?.score).toBe(-1);
  expect(sentimentOf(review(0, null, said(null)))).toBeNull();
});

test('a review that comes with its product speaks once', () => {
  const product: FoldItem = { ...said(null), kind: 'PRODUCT_TITLE' };
  expect(sentimentOf(review(0, 5, said(bad), product))).toMatchObject({
    score: -1,
    evidence: [{ position: 0, contribution: expect.closeTo(-1, 9) }],
  });
});
