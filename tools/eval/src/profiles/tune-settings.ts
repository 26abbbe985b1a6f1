import { foldPeople } from './fold-people.ts';
import type { Shop } from './shop.ts';
import { categoryTask, type CategoryTask } from './predict/category-cases.ts';
import { levels } from './predict/mentions.ts';
import { profileAmounts } from './predict/predict-categories.ts';
import { byAmount } from './predict/rivals.ts';
import { overallOf, scoreCategories } from './predict/score-categories.ts';
import { settingsGrid, type Candidate } from './settings-grid.ts';

export interface TunedCandidate extends Candidate {
  /** By shop: the mean of recall@3 and NDCG@5, over both levels */
  readonly byShop: readonly number[];
  /** The mean over shops: a large one counts no more than a small one. */
  readonly overall: number;
}

/** Of the validation half, nobody else's profile is needed. */
function validationShop(shop: Shop): Shop {
  return { ...shop, people: shop.people.filter(({ half }) => half === 'validation') };
}

function scoreOf(shop: Shop, tasks: readonly CategoryTask[], { settings }: Candidate): number {
  const profiles = foldPeople(shop, settings);
  const scores = tasks.map((task) => {
    const profile = profileAmounts(shop, task, profiles);
    return overallOf(scoreCategories(task.cases, (one) => byAmount(profile(one))));
  });
  return mean(scores);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each half-life and weighting is worth on the validation half of shops whose categories are known. */
export function tuneSettings(shops: readonly Shop[]): readonly TunedCandidate[] {
  const prepared = shops.map(validationShop).map((shop) => ({
    ...{ shop, tasks: levels.map((level) => categoryTask(shop, level)) },
  }));
  return settingsGrid().map((candidate) => {
    const byShop = prepared.map(({ shop, tasks }) => scoreOf(shop, tasks, candidate));
    return { ...candidate, byShop, overall: mean(byShop) };
  });
}
