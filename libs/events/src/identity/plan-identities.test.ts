import fc from 'fast-check';
import type { EventIdentity } from '../event.ts';
import type { KnownIdentifier } from './identifier.ts';
import { identifiersOf, planIdentities } from './plan-identities.ts';

function identity(parts: Partial<EventIdentity>): EventIdentity {
  const nobody = {
    userId: undefined,
    anonymousId: undefined,
    previousId: undefined,
    emailHash: undefined,
  };
  return { type: 'track', ...nobody, ...parts };
}

const device = (value: string, personId: string, hasUserId = false): KnownIdentifier => ({
  kind: 'ANONYMOUS_ID',
  value,
  personId,
  hasUserId,
});
const user = (value: string, personId: string): KnownIdentifier => ({
  kind: 'USER_ID',
  value,
  personId,
  hasUserId: true,
});

/** Who the events are about (a known person's id, or a letter for a new one), and what is written down for whom. */
function plan(
  identities: readonly Partial<EventIdentity>[],
  known: readonly KnownIdentifier[] = [],
) {
  const { people, added, merges } = planIdentities(identities.map(identity), known);
  const newcomers = [...new Set(people)].filter(({ personId }) => personId === null);
  const name = (someone: (typeof people)[number]) =>
    someone.personId ?? 'abc'[newcomers.indexOf(someone)] ?? '?';
  return {
    people: people.map(name).join(' '),
    added: added.map(
      ({ identifier, owner }) => `${identifier.kind} ${identifier.value} ${name(owner.final)}`,
    ),
    merges: merges.map(({ sourceId, targetId }) => `${sourceId}>${targetId}`),
  };
}

test('a new user and a new device are two people', () => {
  expect(plan([{ userId: 'u' }, { anonymousId: 'd' }, { userId: 'u' }])).toEqual({
    people: 'a b a',
    added: ['USER_ID u a', 'ANONYMOUS_ID d b'],
    merges: [],
  });
});

test('the same value is no identifier of another kind', () => {
  expect(plan([{ userId: 'x' }, { anonymousId: 'x' }]).people).toBe('a b');
});

test('a device that is nobody’s becomes the user’s, its past included', () => {
  const together = { userId: 'u', anonymousId: 'd' };
  expect(plan([together], [user('u', '1')])).toMatchObject({
    people: '1',
    added: ['ANONYMOUS_ID d 1'],
    merges: [],
  });
  expect(plan([together], [device('d', '2')])).toMatchObject({
    people: '2',
    added: ['USER_ID u 2'],
    merges: [],
  });
  expect(plan([together], [user('u', '1'), device('d', '2')])).toMatchObject({
    people: '1',
    added: [],
    merges: ['2>1'],
  });
  expect(plan([{ anonymousId: 'd' }, together, { anonymousId: 'd' }])).toMatchObject({
    people: 'a a a',
    merges: [],
  });
});

test('a shared device stays with its first user', () => {
  const known = [user('first', '1'), device('d', '1', true)];
  expect(plan([{ userId: 'second', anonymousId: 'd' }, { anonymousId: 'd' }], known)).toEqual({
    people: 'a 1',
    added: ['USER_ID second a'],
    merges: [],
  });
  expect(
    plan([
      { userId: 'u', anonymousId: 'd' },
      { userId: 'w', anonymousId: 'd' },
    ]).people,
  ).toBe('a b');
});

test('alias joins the previous id’s people to the user', () => {
  const alias = { type: 'alias', userId: 'new', previousId: 'old' } as const;
  expect(plan([alias], [user('old', '1'), user('new', '2')])).toMatchObject({
    people: '2',
    merges: ['1>2'],
  });
  expect(plan([alias], [user('old', '1')])).toMatchObject({
    people: '1',
    added: ['USER_ID new 1'],
    merges: [],
  });
  expect(plan([alias], [device('old', '1')])).toMatchObject({
    people: '1',
    added: ['USER_ID new 1'],
  });
  expect(plan([alias], [device('old', '1', true)])).toMatchObject({ people: 'a', merges: [] });
  expect(plan([alias, { anonymousId: 'old' }])).toMatchObject({
    people: 'a a',
    added: ['USER_ID new a', 'ANONYMOUS_ID old a'],
  });
});

test('chained merges all end with the last one', () => {
  const known = [user('a', '1'), user('b', '2'), user('c', '3')];
  const chain = [
    { type: 'alias', userId: 'b', previousId: 'a' },
    { type: 'alias', userId: 'c', previousId: 'b' },
  ] as const;
  expect(plan(chain, known)).toMatchObject({ people: '3 3', merges: ['1>3', '2>3'] });
});

test('an e-mail hash is written down once and joins nobody', () => {
  const emailHash = 'hash';
  expect(
    plan([
      { userId: 'u', emailHash },
      { userId: 'w', emailHash },
    ]),
  ).toMatchObject({
    people: 'a b',
    added: ['USER_ID u a', 'EMAIL_HASH hash a', 'USER_ID w b'],
  });
});

const name = fc.constantFrom('x', 'y', 'z', undefined);
const anyIdentity = fc
  .record({
    type: fc.constantFrom('track' as const, 'identify' as const, 'alias' as const),
    userId: name,
    anonymousId: name,
    previousId: name,
    emailHash: name,
  })
  .filter(({ userId, anonymousId }) => userId !== undefined || anonymousId !== undefined)
  .map((parts) => identity(parts.userId === undefined ? { ...parts, type: 'track' } : parts));

test('whatever comes: everybody stays somebody, and no source is a target', () => {
  fc.assert(
    fc.property(
      fc.array(anyIdentity, { maxLength: 8 }),
      fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
      (identities, users) => {
        const known = users.map((value, index) => user(value, String(index)));
        const { people, added, merges } = planIdentities(identities, known);
        expect(people).toHaveLength(identities.length);
        expect(people.every((someone) => someone.final === someone)).toBe(true);
        const targets = new Set(merges.map(({ targetId }) => targetId));
        expect(merges.filter(({ sourceId }) => targets.has(sourceId))).toEqual([]);
        expect(
          new Set(added.map(({ identifier }) => `${identifier.kind} ${identifier.value}`)).size,
        ).toBe(added.length);
        const owners = added
          .map(({ owner }) => owner.final)
          .filter(({ personId }) => personId === null);
        expect(owners.every((owner) => people.includes(owner))).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('two calls with the same userId are always about the same person', () => {
  fc.assert(
    fc.property(fc.array(anyIdentity, { maxLength: 8 }), (identities) => {
      const { people } = planIdentities(identities, []);
      const byUser = new Map<string, unknown>();
      identities.forEach(({ userId }, index) => {
        if (userId === undefined) return;
        expect(byUser.get(userId) ?? people[index]).toBe(people[index]);
        byUser.set(userId, people[index]);
      });
    }),
    { numRuns: 1_000 },
  );
});

test('all identifiers of a call are looked up, previous ids as both kinds', () => {
  expect(identifiersOf(identity({ userId: 'u', previousId: 'p', emailHash: 'e' }))).toEqual([
    { kind: 'USER_ID', value: 'u' },
    { kind: 'USER_ID', value: 'p' },
    { kind: 'ANONYMOUS_ID', value: 'p' },
    { kind: 'EMAIL_HASH', value: 'e' },
  ]);
});
