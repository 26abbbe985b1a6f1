import fc from 'fast-check';
import { describeProfile } from './describe-profile.ts';
import type { ProfileDescription } from './describe-profile.ts';
import { createFoldSettings } from './settings.ts';
import type { FoldEvent } from './signal.ts';
import { emptyState, foldEvents, type ProfileState } from './state.ts';
import { arbitraryEvents, categoriesOf, labels } from './testing/arbitrary-events.ts';
import { differences, toJson } from './testing/close-to.ts';

/** All evidence kept and nothing pruned: what the exact properties are about. */
const exact = createFoldSettings({
  evidenceLimit: 1000,
  minInterestScore: 0,
  minSentimentShare: 0,
});
const usual = createFoldSettings();
const nowMs = Date.UTC(2026, 10, 23);

const stored = (state: ProfileState): ProfileState => toJson(state) as unknown as ProfileState;

const fold = (events: readonly FoldEvent[], settings = exact, from = emptyState): ProfileState =>
  foldEvents(from, events, settings, categoriesOf);

const describeEvents = (events: readonly FoldEvent[], settings = exact): ProfileDescription =>
  describeProfile(fold(events, settings), nowMs, settings);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const contributions = (part: { evidence: readonly { contribution: number }[] }): number =>
  sum(part.evidence.map(({ contribution }) => contribution));

/** Categories of nearly equal score may come in either order: compare by key. */
function comparable(profile: ProfileDescription): ReturnType<typeof toJson> {
  const byKey = <T extends { categoryKey: string }>(all: readonly T[] = []) =>
    Object.fromEntries(all.map((one) => [one.categoryKey, one]));
  const { interests, sentiment, embedding, traits } = profile;
  return toJson({
    traits,
    embedding: embedding && [...embedding],
    interests: byKey(interests),
    sentiment: sentiment && { ...sentiment, byCategory: byKey(sentiment.byCategory) },
  });
}

const twoBatches = arbitraryEvents.chain((events) =>
  fc.tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.nat(events.length)),
);

test.each([
  ['everything kept', exact],
  ['with the usual limits', createFoldSettings({ evidenceLimit: 3, minInterestScore: 0 })],
])('incremental equals full, and the order of arrival does not matter: %s', (_, settings) => {
  fc.assert(
    fc.property(twoBatches, ([events, cut]) => {
      const first = stored(fold(events.slice(0, cut), settings));
      const second = stored(fold(events.slice(cut), settings, first));
      const inOrder = [...events].sort((a, b) => Number(a.id) - Number(b.id));
      const full = comparable(describeEvents(inOrder, settings));
      const incremental = comparable(describeProfile(second, nowMs, settings));
      expect(differences(incremental, full)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('one event at a time, read back from JSON each time, equals all at once', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const state = events.reduce((all, event) => stored(fold([event], usual, all)), emptyState);
      const incremental = comparable(describeProfile(state, nowMs, usual));
      expect(differences(incremental, comparable(describeEvents(events, usual)))).toEqual([]);
    }),
  );
});

test('contributions of all events add up to the score, and top categories to 1', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const { interests } = describeEvents(events);
      for (const interest of interests) {
        expect(contributions(interest)).toBeCloseTo(interest.score, 9);
        expect(new Set(interest.evidence.map((one) => one.eventId)).size).toBe(
          interest.evidence.length,
        );
      }
      const tops = interests.filter(({ categoryKey }) => labels.includes(categoryKey as 'aa'));
      if (interests.length > 0) expect(sum(tops.map(({ score }) => score))).toBeCloseTo(1, 9);
    }),
  );
});

test('a parent holds what its children hold', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const scores = new Map(
        describeEvents(events).interests.map((one) => [one.categoryKey, one.score]),
      );
      for (const [child, parent] of [
        ['hg-9-12', 'hg-9'],
        ['hg-9', 'hg'],
        ['aa-1', 'aa'],
      ] as const) {
        expect(scores.get(parent) ?? 0).toBeGreaterThanOrEqual((scores.get(child) ?? 0) - 1e-9);
      }
    }),
  );
});

test('sentiment, strength and trend keep to their ranges, and reviews add up to the sentiment', () => {
  fc.assert(
    fc.property(arbitraryEvents, fc.integer({ min: 0, max: 2 ** 42 }), (events, at) => {
      const { sentiment, interests } = describeProfile(fold(events), at, exact);
      for (const { strength, trend } of interests) {
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
        expect(Math.abs(trend)).toBeLessThanOrEqual(1);
      }
      if (!sentiment) return;
      for (const part of [sentiment, ...sentiment.byCategory]) {
        expect(Math.abs(part.score)).toBeLessThanOrEqual(1);
        expect(contributions(part)).toBeCloseTo(part.score, 9);
      }
    }),
  );
});

test('nothing is ever NaN or infinite', () => {
  fc.assert(
    fc.property(arbitraryEvents, (events) => {
      const profile = describeEvents(events, usual);
      toJson({ ...profile, embedding: profile.embedding && [...profile.embedding] });
      stored(fold(events, usual));
    }),
  );
});

test('the kept evidence is the greatest there is', () => {
  const limited = createFoldSettings({ evidenceLimit: 3, minInterestScore: 0 });
  fc.assert(
    fc.property(twoBatches, ([events, cut]) => {
      const state = fold(events.slice(cut), limited, fold(events.slice(0, cut), limited));
      const all = new Map(
        describeEvents(events).interests.map((one) => [one.categoryKey, one.evidence]),
      );
      for (const { categoryKey, evidence } of describeProfile(state, nowMs, limited).interests) {
        const greatest = all
          .get(categoryKey)
          ?.slice(0, 3)
          .map(({ eventId }) => eventId);
        expect(evidence.map(({ eventId }) => eventId)).toEqual(greatest);
      }
    }),
  );
});

test('the state does not grow with the number of events', () => {
  const many = Array.from({ length: 5000 }, (_, at): FoldEvent => ({
    id: String(at + 1),
    action: 'PRODUCT_VIEW',
    occurredAtMs: nowMs - at * 600_000,
    revenue: null,
    currency: 'EUR',
    rating: null,
    items: [
      {
        position: 0,
        kind: 'PRODUCT_TITLE',
        categoryKey: at % 2 === 0 ? 'hg-9-12' : null,
        encoding: {
          embedding: Float32Array.of(1, 0, 0, 0),
          categories: Float32Array.of(0.2, 0.3, 0.5),
          sentiment: null,
        },
        language: 'en',
        brand: `brand ${at % 5}`,
        price: 1 + (at % 50),
        quantity: 1,
      },
    ],
  }));
  const size = (count: number): number => JSON.stringify(fold(many.slice(0, count), usual)).length;
  expect(size(5000)).toBeLessThan(size(1000) * 1.2);
});
