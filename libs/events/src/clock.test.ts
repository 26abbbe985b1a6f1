import fc from 'fast-check';
import { occurredAt, readTimeMs } from './clock.ts';
import { eventLimits } from './limits.ts';

const receivedAtMs = Date.UTC(2026, 2, 1, 12);
const minute = 60_000;
const day = 24 * 60 * minute;

test.each([
  ['2026-03-01T12:00:00Z', receivedAtMs],
  ['2026-03-01T12:00Z', receivedAtMs],
  ['2026-03-01T13:00:00.000+01:00', receivedAtMs],
  ['2026-03-01 12:00:00', receivedAtMs],
  ['2026-03-01T12:00:00,5', receivedAtMs + 500],
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ['2026-03-01', receivedAtMs - 12 * 60 * minute],
  [receivedAtMs, receivedAtMs],
  [new Date(receivedAtMs), receivedAtMs],
])('%p is a time', (value, ms) => {
  expect(readTimeMs(value)).toBe(ms);
});

test.each([
  '',
  'yesterday',
  '03/01/2026',
  '2026-13-01',
  '2026-02-31T10:00:00Z',
  '2026',
  NaN,
  Infinity,
  1e300,
  true,
  null,
  undefined,
  {},
  new Date('x'),
])('%p is no time', (value) => {
  expect(readTimeMs(value)).toBeUndefined();
});

test('the sender’s clock is corrected by when it said it sent', () => {
  const wrongBy = 7 * 365 * day;
  const originalMs = receivedAtMs - 10 * minute - wrongBy;
  const sentAtMs = receivedAtMs - wrongBy;
  expect(occurredAt({ originalMs, sentAtMs, receivedAtMs })).toEqual({
    occurredAtMs: receivedAtMs - 10 * minute,
  });
});

test('without an original time it happened when it arrived', () => {
  expect(occurredAt({ originalMs: undefined, sentAtMs: 0, receivedAtMs })).toEqual({
    occurredAtMs: receivedAtMs,
  });
});

test.each([
  [Date.UTC(1970, 0, 1), { code: 'TIMESTAMP_TOO_OLD' }],
  [Date.UTC(1999, 11, 31), { code: 'TIMESTAMP_TOO_OLD' }],
  [Date.UTC(2000, 0, 1), { occurredAtMs: Date.UTC(2000, 0, 1) }],
  [receivedAtMs + minute, { occurredAtMs: receivedAtMs }],
  [receivedAtMs + day, { occurredAtMs: receivedAtMs }],
  [receivedAtMs + day + 1, { code: 'TIMESTAMP_IN_FUTURE' }],
  [Date.UTC(2100, 0, 1), { code: 'TIMESTAMP_IN_FUTURE' }],
])('an original time of %p ms', (originalMs, expected) => {
  expect(occurredAt({ originalMs, sentAtMs: undefined, receivedAtMs })).toEqual(expected);
});

test('however wrong a clock is, an event happened between 2000 and its arrival, or is rejected', () => {
  const anyMs = fc.integer({ min: -8.64e15, max: 8.64e15 });
  const anyTime = fc.option(
    fc.oneof(anyMs, fc.integer({ min: receivedAtMs - day, max: receivedAtMs + day })),
    { nil: undefined },
  );
  fc.assert(
    fc.property(anyTime, anyTime, (originalMs, sentAtMs) => {
      const time = occurredAt({ originalMs, sentAtMs, receivedAtMs });
      if ('code' in time) return;
      expect(time.occurredAtMs).toBeGreaterThanOrEqual(eventLimits.earliestMs);
      expect(time.occurredAtMs).toBeLessThanOrEqual(receivedAtMs);
    }),
  );
});

test('a clock that is wrong by any amount changes nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 * day }),
      fc.integer({ min: -40 * 365 * day, max: 40 * 365 * day }),
      (ageMs, wrongByMs) => {
        const sentAtMs = receivedAtMs + wrongByMs;
        expect(occurredAt({ originalMs: sentAtMs - ageMs, sentAtMs, receivedAtMs })).toEqual({
          occurredAtMs: receivedAtMs - ageMs,
        });
      },
    ),
  );
});
