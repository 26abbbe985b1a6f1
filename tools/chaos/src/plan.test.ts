import { faultNames } from './faults/index.ts';
import { planFaults } from './plan.ts';

function plan(seed: number, count: number) {
  const planned = planFaults(seed, faultNames);
  return Array.from({ length: count }, () => {
    const { name, pauseMs, random } = planned.next().value;
    return { name, pauseMs, chance: random.integer(0, 1_000_000) };
  });
}

test('the same seed plans the same, another one something else', () => {
  expect(plan(7, 30)).toEqual(plan(7, 30));
  expect(plan(8, 30)).not.toEqual(plan(7, 30));
});

test('every fault comes once before any comes again', () => {
  const names = plan(7, faultNames.length * 2).map(({ name }) => name);
  const first = names.slice(0, faultNames.length);
  expect(new Set(first)).toEqual(new Set(faultNames));
  expect(new Set(names.slice(faultNames.length))).toEqual(new Set(faultNames));
});
