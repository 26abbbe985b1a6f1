import type { Encoder } from '@facet/encoder';
import { createFoldSettings } from '@facet/profiles/fold';
import type { DataSet } from './data/data-set.ts';
import { findDataSets } from './data/find-data-sets.ts';
import { foldPeople } from './fold-people.ts';
import type { Options } from './options.ts';
import { loadPeople } from './people/load-people.ts';
import { categoryTask } from './predict/category-cases.ts';
import { levels } from './predict/mentions.ts';
import { predictCategories, type Contender } from './predict/predict-categories.ts';
import { openShop, type Shop } from './shop.ts';
import { predictTitles } from './titles/predict-titles.ts';
import { titleTask } from './titles/title-cases.ts';
import { tuneSettings, type TunedCandidate } from './tune-settings.ts';

export interface TaskResult {
  readonly shop: string;
  readonly task: 'top categories' | 'named categories' | 'next title';
  /** Of the report half */
  readonly people: number;
  readonly contenders: readonly Contender[];
}

export interface Evaluation {
  readonly shops: readonly string[];
  readonly tuning: readonly TunedCandidate[];
  readonly results: readonly TaskResult[];
}

type Say = (line: string) => void;

/** With fewer people a number says nothing. */
const fewestPeople = 10;

/** @throws Error where there is nothing to evaluate */
async function chooseDataSets({ data, sets }: Options): Promise<readonly DataSet[]> {
  const found = await findDataSets(data);
  const chosen = found.filter(({ name }) => !sets || sets.includes(name));
  if (chosen.length > 0) return chosen;
  const known = found.map(({ name }) => name).join(', ') || 'none';
  throw new Error(`${data} has no such data set; there are: ${known}.`);
}

async function loadShop(set: DataSet, options: Options, encoder: Encoder, say: Say): Promise<Shop> {
  const people = await loadPeople(set, options, new Date());
  say(`${set.name}: ${people.length} people`);
  return openShop(set, people, encoder, (done, all) => {
    say(`${set.name}: ${done} of ${all} texts encoded`);
  });
}

function resultOf(
  shop: Shop,
  task: TaskResult['task'],
  contenders: readonly Contender[],
): TaskResult[] {
  const people = contenders[0]?.scores.first.length ?? 0;
  return people < fewestPeople ? [] : [{ shop: shop.name, task, people, contenders }];
}

function evaluateShop(shop: Shop): readonly TaskResult[] {
  const settings = createFoldSettings();
  const mapped = foldPeople(shop, settings);
  const unmapped = foldPeople(shop, settings, shop.meanings.unmapped);
  const categories = levels.flatMap((level) => {
    const contenders = predictCategories(shop, categoryTask(shop, level), { mapped, unmapped });
    return resultOf(shop, `${level} categories`, contenders);
  });
  const titles = titleTask(shop.people);
  if (titles.cases.length === 0) return categories;
  return [...categories, ...resultOf(shop, 'next title', predictTitles(shop, titles, mapped))];
}

/** Whether profiles foretell what people did next, beside rivals without profiles. */
export async function evaluateProfiles(
  options: Options,
  encoder: Encoder,
  say: Say,
): Promise<Evaluation> {
  const shops: Shop[] = [];
  for (const set of await chooseDataSets(options)) {
    shops.push(await loadShop(set, options, encoder, say));
  }
  const results = shops.flatMap((shop) => {
    say(`${shop.name}: predicting`);
    return evaluateShop(shop);
  });
  const withCategories = shops.filter(({ name }) =>
    results.some(({ shop, task }) => shop === name && task !== 'next title'),
  );
  say('trying half-lives and weights on the validation half');
  const tuning = tuneSettings(withCategories);
  return { shops: withCategories.map(({ name }) => name), tuning, results };
}
