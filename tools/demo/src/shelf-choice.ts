import type { ShelfName } from './catalogue/index.ts';
import type { Person } from './person.ts';
import type { Habit } from './personas/index.ts';
import type { Random } from './random.ts';

/** Things that anybody buys now and then. */
const everyday: readonly ShelfName[] = [
  'snacks',
  'personalCare',
  'homeDecor',
  'wearables',
  'novels',
  'renovation',
  'mensFashion',
  'womensFashion',
];
const everydayShare = 0.1;

/** Which shelf a visit is for: a habit that the person has on that day, seldom something else. */
export function chooseShelf(person: Person, daysAgo: number, random: Random): ShelfName {
  const habits = person.persona.habits.filter((habit) => isHeld(habit, daysAgo / person.pace));
  if (habits.length === 0 || random.chance(everydayShare)) return random.pick(everyday);
  return random.weighted(habits, ({ weight }) => weight).shelf;
}

function isHeld(habit: Habit, daysAgo: number): boolean {
  return daysAgo <= (habit.fromDaysAgo ?? Infinity) && daysAgo >= (habit.untilDaysAgo ?? 0);
}
