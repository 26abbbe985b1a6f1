import type { Encoder, Encoding } from '@facet/encoder';
import {
  createCategoryReader,
  createCategoryTree,
  createFoldSettings,
  type CategoryReader,
} from '@facet/profiles/fold';
import { taxonomy } from '@facet/taxonomy';
import { createCategoryMeanings, type CategoryMeanings } from './categories/category-meanings.ts';
import { readCategoryTable } from './categories/read-category-table.ts';
import type { DataSet } from './data/data-set.ts';
import { encodeAll } from '../encode-all.ts';
import { textsOf, titlesOf, type Person } from './people/person.ts';
import type { PathOf } from './predict/mentions.ts';

/** A data set, ready to be folded and predicted. */
export interface Shop {
  readonly name: string;
  readonly people: readonly Person[];
  readonly meanings: CategoryMeanings;
  readonly encodings: ReadonlyMap<string, Encoding>;
  readonly categoriesOf: CategoryReader;
  readonly pathOf: PathOf;
}

const sourcesOf = (people: readonly Person[]): ReadonlySet<string> =>
  new Set(
    people
      .flatMap(({ history, later }) => [...history, ...later])
      .flatMap(({ items }) => items.flatMap(({ category }) => category ?? [])),
  );

/** What profiles are made of, and the titles that may be what comes next. */
const textsOfPerson = ({ history, later }: Person): readonly string[] => [
  ...textsOf(history),
  ...later.flatMap(titlesOf),
];

/** Encodes every text once, and finds out what the category names mean. */
export async function openShop(
  { name, categoryTable }: Pick<DataSet, 'name' | 'categoryTable'>,
  people: readonly Person[],
  encoder: Encoder,
  onDone: (done: number, all: number) => void,
): Promise<Shop> {
  const table = readCategoryTable(categoryTable);
  const meanings = await createCategoryMeanings(sourcesOf(people), table, encoder);
  const encodings = await encodeAll(encoder, people.flatMap(textsOfPerson), onDone);
  const tree = createCategoryTree(taxonomy);
  return {
    ...{ name, people, meanings, encodings },
    categoriesOf: createCategoryReader(tree, encoder.model, createFoldSettings()),
    pathOf: (key) => tree.path(key),
  };
}
