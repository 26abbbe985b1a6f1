import fc from 'fast-check';
import { generateDemo, personas, type SegmentEvent } from './index.ts';

const endDate = new Date('2026-06-01T00:00:00Z');
const yearMs = 366 * 24 * 3_600_000;
const whole = [...generateDemo({ endDate })];

const lines = (people: number, seed: number) =>
  [...generateDemo({ people, endDate, seed })].map((event) => JSON.stringify(event));

const ownerOf = (event: SegmentEvent) =>
  event.userId ?? event.anonymousId?.replace('visitor-', '') ?? '';

test('the same arguments give the same bytes, and fewer people are the first of more', () => {
  const seeds = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), seeds, (people, seed) => {
      const events = lines(people, seed);
      expect(lines(people, seed)).toEqual(events);
      expect(lines(people + 3, seed).slice(0, events.length)).toEqual(events);
    }),
    { numRuns: 15 },
  );
});

test('another seed and another end give other message ids', () => {
  const ids = (seed: number, end: Date) =>
    [...generateDemo({ people: 3, endDate: end, seed })].map(({ messageId }) => messageId);
  const all = [...ids(1, endDate), ...ids(2, endDate), ...ids(1, new Date('2026-06-02T00:00:00Z'))];
  expect(new Set(all).size).toBe(all.length);
});

test('2,000 people do about 100,000 things, three of five of them in English', () => {
  const languages = new Map(whole.map((event) => [ownerOf(event), event.context.locale]));
  const english = [...languages.values()].filter((locale) => locale === 'en-US').length;
  expect(languages.size).toBe(2000);
  expect(whole.length).toBeGreaterThan(90_000);
  expect(whole.length).toBeLessThan(110_000);
  expect(english / languages.size).toBeGreaterThan(0.55);
  expect(english / languages.size).toBeLessThan(0.65);
});

test('every event is one that ingest takes: small, within the year, with its own id', () => {
  const sizes = whole.map((event) => Buffer.byteLength(JSON.stringify(event)));
  const times = whole.map(({ timestamp }) => Date.parse(timestamp));
  expect(sizes.every((bytes) => bytes < 32_768)).toBe(true);
  expect(times.every((ms) => ms < endDate.getTime() && ms > endDate.getTime() - yearMs)).toBe(true);
  expect(new Set(whole.map(({ messageId }) => messageId)).size).toBe(whole.length);
  expect(whole.every(({ messageId }) => messageId.length <= 100)).toBe(true);
  expect(whole.every(({ userId, anonymousId }) => Boolean(userId ?? anonymousId))).toBe(true);
});

test('personas come in their shares, each with a first one for the documentation', () => {
  const people = [...new Set(whole.map(ownerOf))];
  const shares = personas.reduce((sum, { share }) => sum + share, 0);
  for (const { key, share } of personas) {
    const count = people.filter((userId) => userId.replace(/-\d+$/, '') === key).length;
    expect(people).toContain(`${key}-1`);
    expect(Math.abs(count / people.length - share / shares)).toBeLessThan(0.02);
  }
});

test('no more texts than a small machine encodes in a minute', () => {
  const texts = whole.flatMap((event) =>
    event.type === 'track'
      ? [event.properties['query'], event.properties['review_body'], event.properties['name']]
      : [],
  );
  expect(new Set(texts).size).toBeGreaterThan(5_000);
  expect(new Set(texts).size).toBeLessThan(10_000);
});
