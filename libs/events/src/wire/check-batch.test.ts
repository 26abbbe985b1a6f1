import fc from 'fast-check';
import { eventLimits } from '../limits.ts';
import { readBatch, readCall } from './batch.ts';
import { checkBatch } from './check-batch.ts';

const receivedAt = new Date('2026-03-01T12:00:00Z');
const good = { type: 'track', messageId: 'm', userId: 'u', event: 'Tested' };

function check(...batch: readonly unknown[]) {
  return checkBatch({ batch }, receivedAt);
}

/** An object inside an object inside … */
function nested(levels: number): object {
  return levels === 1 ? {} : { in: nested(levels - 1) };
}

const exactly32Kb = (() => {
  const rest = Buffer.byteLength(JSON.stringify({ ...good, properties: { t: '' } }));
  return { ...good, properties: { t: 'x'.repeat(eventLimits.eventBytes - rest) } };
})();

test.each([
  ['null', null, 'NOT_AN_OBJECT'],
  ['a list', [good], 'NOT_AN_OBJECT'],
  ['a text', 'track', 'NOT_AN_OBJECT'],
  ['no type', { ...good, type: undefined }, 'UNKNOWN_TYPE'],
  ['an unknown type', { ...good, type: 'delete' }, 'UNKNOWN_TYPE'],
  ['a messageId of 101 characters', { ...good, messageId: 'm'.repeat(101) }, 'INVALID_MESSAGE_ID'],
  ['a messageId that is a number', { ...good, messageId: 5 }, 'INVALID_MESSAGE_ID'],
  ['a messageId with NUL', { ...good, messageId: 'm\0' }, 'INVALID_MESSAGE_ID'],
  ['nobody', { ...good, userId: undefined }, 'MISSING_IDENTITY'],
  ['empty ids', { ...good, userId: '', anonymousId: null }, 'MISSING_IDENTITY'],
  ['a userId that is an object', { ...good, userId: {} }, 'INVALID_FIELD'],
  ['a userId of 256 characters', { ...good, userId: 'u'.repeat(256) }, 'INVALID_FIELD'],
  ['a userId with half a character', { ...good, userId: 'u\ud800' }, 'INVALID_FIELD'],
  ['properties that are a list', { ...good, properties: [] }, 'INVALID_FIELD'],
  ['a track call without an event', { ...good, event: undefined }, 'INVALID_FIELD'],
  ['a group call without a group', { ...good, type: 'group' }, 'INVALID_FIELD'],
  ['an alias call without the old id', { ...good, type: 'alias' }, 'INVALID_FIELD'],
  [
    'an alias call without the new id',
    { ...good, type: 'alias', userId: null, anonymousId: 'a', previousId: 'p' },
    'INVALID_FIELD',
  ],
  ['a time that is none', { ...good, timestamp: 'soon' }, 'INVALID_TIMESTAMP'],
  ['1970', { ...good, timestamp: 0 }, 'TIMESTAMP_TOO_OLD'],
  ['2100', { ...good, originalTimestamp: '2100-01-01' }, 'TIMESTAMP_IN_FUTURE'],
  ['40 KB', { ...good, properties: { text: 'x'.repeat(40_000) } }, 'TOO_LARGE'],
  ['one byte too many', { ...exactly32Kb, anonymousId: 'a' }, 'TOO_LARGE'],
  [
    '20,000 characters of 3 bytes',
    { ...good, properties: { text: '长'.repeat(20_000) } },
    'TOO_LARGE',
  ],
  ['33 levels', { ...good, integrations: nested(32) }, 'TOO_DEEP'],
  ['5,000 levels', { ...good, properties: nested(5_000) }, 'TOO_DEEP'],
])('%s is rejected', (_, event, code) => {
  const { events, rejected } = check(good, event, { ...good, messageId: 'n' });
  expect(events.map(({ messageId }) => messageId)).toEqual(['m', 'n']);
  expect(rejected).toMatchObject([{ index: 1, code }]);
});

test.each([
  ['32 KB', exactly32Kb],
  ['32 levels', { ...good, properties: nested(31) }],
  [
    'ids of 100 and 255 characters',
    { ...good, messageId: 'm'.repeat(100), userId: '户'.repeat(255) },
  ],
  ['a userId that is a number', { ...good, userId: 7 }],
  [
    'nulls for what is absent',
    { ...good, anonymousId: null, properties: null, context: null, timestamp: null },
  ],
  [
    'fields that nobody knows',
    { ...good, writeKey: 'w', channel: 'server', integrations: { All: true } },
  ],
  ['a page without a name', { type: 'page', anonymousId: 'a' }],
  ['a group', { type: 'group', anonymousId: 'a', groupId: 'g', traits: { name: 'Acme' } }],
])('%s is taken', (_, event) => {
  expect(check(event)).toMatchObject({ events: [{}], rejected: [] });
});

test('a message says what is wrong and repeats nothing that was sent', () => {
  const secret = 'ann@mail.example';
  const { rejected } = check(
    { ...good, type: secret, properties: [] },
    { ...good, timestamp: secret },
    { ...good, userId: [secret] },
  );
  expect(rejected).toHaveLength(3);
  expect(JSON.stringify(rejected)).not.toContain(secret);
});

test('an event without a messageId gets one of its own', () => {
  const { events } = check({ ...good, messageId: undefined }, { ...good, messageId: '' });
  const [first, second] = events.map(({ messageId }) => messageId);
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
});

test('the batch’s context is merged into each event, whose own keys win', () => {
  const context = { library: 'lib', note: 'ann@mail.example', app: 'shop' };
  const batch = [good, { ...good, messageId: 'n', context: { app: 'own' } }];
  expect(
    checkBatch({ batch, context }, receivedAt).events.map(
      (event) => JSON.parse(event.context) as unknown,
    ),
  ).toEqual([
    { library: 'lib', note: '[EMAIL]', app: 'shop' },
    { library: 'lib', note: '[EMAIL]', app: 'own' },
  ]);
});

test('a context that is too large for every event is taken from none', () => {
  const context = { text: 'x'.repeat(10_000) };
  const { events, rejected } = checkBatch({ batch: [good, good], context }, receivedAt);
  expect(events).toEqual([]);
  expect(rejected).toMatchObject([{ code: 'TOO_LARGE' }, { code: 'TOO_LARGE' }]);
});

test('a single call is a batch of one, and its path says its type', () => {
  const body = { ...good, type: 'page', sentAt: receivedAt.toISOString() };
  const { events } = checkBatch(readCall('track', body), receivedAt);
  expect(events).toMatchObject([
    { messageId: 'm', identity: { type: 'track', userId: 'u' }, name: 'Tested' },
  ]);
});

test('a body without a batch is refused whole', () => {
  for (const body of [null, [], 'batch', {}, { batch: {} }]) {
    expect(() => readBatch(body)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }) as Error);
  }
  expect(() => readCall('page', [])).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT' }) as Error,
  );
});

test('whatever is sent, each event is taken, a duplicate, or rejected with a reason', () => {
  const field = fc.constantFrom(
    'type',
    'messageId',
    'userId',
    'event',
    'timestamp',
    'properties',
    'context',
    'traits',
  );
  const broken = fc.tuple(field, fc.jsonValue()).map(([key, value]) => ({ ...good, [key]: value }));
  const anyEvent = fc.oneof(fc.jsonValue(), broken, fc.constant(good));
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 6 }), (batch) => {
      const { events, rejected, duplicates } = checkBatch({ batch }, receivedAt);
      expect(events.length + rejected.length + duplicates).toBe(batch.length);
      expect(rejected.every(({ code, message }) => code.length > 0 && message.length > 0)).toBe(
        true,
      );
    }),
    { numRuns: 500 },
  );
});
