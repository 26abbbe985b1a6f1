import type { ProfileState } from '@facet/profiles/fold';
import type { Person } from '../people/person.ts';
import type { Shop } from '../shop.ts';
import type { CategoryCase, CategoryTask } from './category-cases.ts';
import { chooseBest } from './choose-best.ts';
import { amountsOf } from './profile-amounts.ts';
import { byAmount, counted, countOf, mostRecent, withPopularity, type Counts } from './rivals.ts';
import { scoreCategories, type RankCategories, type Scores } from './score-categories.ts';

export interface Contender {
  readonly name: string;
  readonly scores: Scores;
}

export type Profiles = ReadonlyMap<Person, ProfileState>;

type Amounts = (one: CategoryCase) => Counts;

/** In the unit of the sums: a product view is 1, a purchase 5. */
const popularityWeights = [0, 0.3, 1, 3, 10, 30, 100, 300];

/** Each person's weights of categories, by the profile. */
export function profileAmounts(
  { pathOf }: Pick<Shop, 'pathOf'>,
  { cases, level, popularity }: CategoryTask,
  profiles: Profiles,
): Amounts {
  const known = new Map<CategoryCase, Counts>();
  for (const one of cases) {
    const state = profiles.get(one.person);
    if (state) known.set(one, amountsOf(state, level, popularity, pathOf));
  }
  return (one) => known.get(one) ?? new Map();
}

/** How much popularity to mix in is chosen on the validation half. */
function mixedWithPopularity(
  { cases, popularity }: CategoryTask,
  amounts: Amounts,
): RankCategories {
  const validation = cases.filter(({ person }) => person.half === 'validation');
  const rankWith =
    (weight: number): RankCategories =>
    (one) =>
      byAmount(withPopularity(amounts(one), popularity, weight));
  return rankWith(
    chooseBest(popularityWeights, (weight) => scoreCategories(validation, rankWith(weight))),
  );
}

/** All contenders on the report half. `unmapped`: profiles made without the table of category names. */
export function predictCategories(
  shop: Shop,
  task: CategoryTask,
  profiles: { readonly mapped: Profiles; readonly unmapped: Profiles },
): readonly Contender[] {
  const profile = profileAmounts(shop, task, profiles.mapped);
  const unmapped = profileAmounts(shop, task, profiles.unmapped);
  const counts: Amounts = ({ mentions }) => countOf(mentions.toReversed());
  const popular = byAmount(task.popularity);
  const contenders: Readonly<Record<string, RankCategories>> = {
    popularity: () => popular,
    'most recent': ({ mentions }) => mostRecent(mentions),
    counting: ({ mentions }) => counted(mentions),
    'counting + popularity': mixedWithPopularity(task, counts),
    profile: (one) => byAmount(profile(one)),
    'profile + popularity': mixedWithPopularity(task, profile),
    'profile, names unmapped': (one) => byAmount(unmapped(one)),
  };
  const reported = task.cases.filter(({ person }) => person.half === 'report');
  return Object.entries(contenders).map(([name, rank]) => ({
    name,
    scores: scoreCategories(reported, rank),
  }));
}
