import { compareProfiles } from './compare-profiles.ts';

const interest = (key: string, score: number, strength = 0.5) => ({
  ...{ category: { key }, score, strength },
  evidence: [{ event: { context: { messageId: `of-${key}` } }, text: key, contribution: score }],
});

const profile = (...interests: readonly object[]) => ({ status: 'FRESH', interests });

test('the order of what is almost equal, and the moment of the build, make no difference', () => {
  const one = profile(interest('a', 0.5, 0.8), interest('b', 0.5 - 1e-9));
  const other = profile(interest('b', 0.5), interest('a', 0.5, 0.8001));
  expect(compareProfiles(one, other)).toEqual([]);
});

test('each field that differs is named, with both values', () => {
  const differences = compareProfiles(profile(interest('a', 0.5)), profile(interest('a', 0.6)));
  expect(differences).toHaveLength(2);
  expect(differences[0]).toMatch(/^interests\..*a.*\.score: 0\.5 instead of 0\.6$/);
});

test('an interest, an event or a profile that is missing is a difference', () => {
  expect(compareProfiles(profile(interest('a', 1)), profile())).toHaveLength(1);
  expect(compareProfiles(null, profile())).toHaveLength(1);
  const without = { ...interest('a', 1), evidence: [] };
  expect(compareProfiles(profile(without), profile(interest('a', 1)))).toHaveLength(1);
});
