import fc from 'fast-check';
import { hashUnitVector } from '../testing/deterministic-encoder.ts';
import type { Coalition } from './coalitions.ts';
import { mostCoalitions, planSharing } from './sharing-plan.ts';

/** A value of a coalition that depends on which words it has, in no simple way. */
type Game = (shown: Coalition) => number;

const arbitraryGame = fc.string().map(
  (seed): Game =>
    (shown) =>
      hashUnitVector(`${seed} ${shown.join('')}`, 3)[0] ?? 0,
);

function play(words: number, game: Game) {
  const plan = planSharing(words);
  const values = plan.coalitions.map(game);
  const total = (values[plan.whole] ?? NaN) - (values[0] ?? NaN);
  return { ...plan.shares(values), total, plan };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

test('contributions add up to what all words together change, whatever the game', () => {
  fc.assert(
    fc.property(fc.nat(64), arbitraryGame, (words, game) => {
      const { contributions, total, plan } = play(words, game);
      expect(contributions).toHaveLength(words);
      expect(Math.abs(sum(contributions) - total)).toBeLessThan(1e-12);
      expect(plan.coalitions.length).toBeLessThanOrEqual(mostCoalitions);
      expect(new Set(plan.coalitions.map(String)).size).toBe(plan.coalitions.length);
      expect(plan.coalitions[plan.whole]).toEqual(new Uint8Array(words).fill(1));
    }),
    { numRuns: 100 },
  );
});

function* ordersOf(words: readonly number[]): Generator<readonly number[]> {
  if (words.length === 0) yield [];
  for (const word of words) {
    for (const rest of ordersOf(words.filter((other) => other !== word))) yield [word, ...rest];
  }
}

/** The definition: what a word adds when it comes in, averaged over every order of the words. */
function byDefinition(words: number, game: Game): readonly number[] {
  const added = new Array<number>(words).fill(0);
  let orders = 0;
  for (const order of ordersOf(Array.from(added.keys()))) {
    const shown = new Uint8Array(words);
    let before = game(shown);
    for (const word of order) {
      shown[word] = 1;
      const after = game(shown);
      added[word] = (added[word] ?? 0) + after - before;
      before = after;
    }
    orders += 1;
  }
  return added.map((one) => one / orders);
}

test('few words get exactly what the definition says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), arbitraryGame, (words, game) => {
      const { contributions, standardError } = play(words, game);
      byDefinition(words, game).forEach((one, word) =>
        expect(contributions[word]).toBeCloseTo(one),
      );
      expect(standardError).toBe(0);
    }),
    { numRuns: 30 },
  );
});

test.each([4, 10, 11, 40, 64, 128])(
  'of %i words each gets what it adds, where that is the same in any company',
  (words) => {
    const { contributions, standardError } = play(words, (shown) =>
      sum([...shown].map((one, word) => one * word)),
    );
    contributions.forEach((one, word) => expect(one).toBeCloseTo(word));
    expect(standardError).toBeLessThan(1e-9);
  },
);

test('two words that count only together share alike, also where orders are sampled', () => {
  for (const words of [8, 12, 30]) {
    const { contributions } = play(words, ([first, second]) => (first ?? 0) * (second ?? 0));
    expect(contributions[0]).toBeCloseTo(0.5);
    expect(contributions[1]).toBeCloseTo(0.5);
    expect(sum(contributions.slice(2))).toBe(0);
  }
});

test('the standard error says how far sampling may be off', () => {
  // Counts as soon as three of the first six words are there: by symmetry each of them has a sixth.
  const game: Game = (shown) => (sum([...shown.slice(0, 6)]) >= 3 ? 1 : 0);
  const { contributions, standardError } = play(40, game);
  expect(standardError).toBeGreaterThan(0);
  const errors = contributions.map((one, word) => Math.abs(one - (word < 6 ? 1 / 6 : 0)));
  expect(Math.max(...errors)).toBeLessThan(4 * standardError);
});
