import { createRandom } from '../people/draw.ts';
import { chooseBest } from './choose-best.ts';

const random = createRandom(3);
const people = Array.from({ length: 200 }, () => random());
const scoresOf = (gain: number, noise: number) => {
  const values = people.map((value) => value + gain + noise * (random() - 0.5));
  return { first: values, second: values };
};

test('the simplest option stays where a better one is better by chance', () => {
  const gains = { simple: scoresOf(0, 0), chance: scoresOf(0.01, 1), worse: scoresOf(-0.2, 0) };
  expect(
    chooseBest(['simple', 'chance', 'worse'] as (keyof typeof gains)[], (name) => gains[name]),
  ).toBe('simple');
});

test('an option that is better for most people is taken', () => {
  const gains = { simple: scoresOf(0, 0.1), better: scoresOf(0.1, 0.1) };
  expect(chooseBest(['simple', 'better'] as (keyof typeof gains)[], (name) => gains[name])).toBe(
    'better',
  );
});

test('with nobody to ask, the simplest', () => {
  expect(chooseBest([1, 2], () => ({ first: [], second: [] }))).toBe(1);
});
