import { byAmount, counted, countOf, mostRecent, withPopularity } from './rivals.ts';

const mentions = ['garden', 'toys', 'garden', 'toys', 'pets'];

test('counting breaks ties by what was met last', () => {
  expect(counted(mentions)).toEqual(['toys', 'garden', 'pets']);
  expect(mostRecent(mentions)).toEqual(['pets', 'toys', 'garden']);
});

test('popularity fills in what a person did not meet, and decides where its weight is great', () => {
  const popularity = countOf(['food', 'food', 'food', 'toys']);
  const own = countOf(mentions);
  expect(byAmount(withPopularity(own, popularity, 0))).toEqual(['garden', 'toys', 'pets']);
  expect(byAmount(withPopularity(own, popularity, 0.1))).toEqual([
    'toys',
    'garden',
    'pets',
    'food',
  ]);
  expect(byAmount(withPopularity(own, popularity, 100))[0]).toBe('food');
});
