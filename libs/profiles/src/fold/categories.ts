import type { ModelInfo } from '@facet/encoder';
import type { FoldSettings } from './settings.ts';
import type { CategoryShare, FoldItem } from './signal.ts';

/** The part of a taxonomy that folds need. */
export interface CategoryTree {
  /** The category and its ancestors, the top one last; undefined for an unknown key. */
  path(key: string): readonly string[] | undefined;
}

/** Reads an item's categories: what the event says, or else what the model makes of the text. */
export type CategoryReader = (item: FoldItem) => readonly CategoryShare[];

const none: readonly CategoryShare[] = [];

/** One-hot: the category and its ancestors, each with the whole share. */
function oneHot(path: readonly string[]): CategoryShare[] {
  return path.map((key, at) => ({ key, share: 1, isTop: at === path.length - 1 }));
}

const usable = (probability: number | undefined): number =>
  probability !== undefined && Number.isFinite(probability) && probability > 0 ? probability : 0;

/** What a reader has to know of a model. */
export type CategoryModel = Pick<ModelInfo, 'categoryLabels' | 'areLabelsNested'>;

/** Of nested labels, those that no other one lies under: their probabilities add up to 1. */
function withoutParents(paths: readonly (readonly string[])[]): readonly boolean[] {
  const parents = new Set(paths.flatMap((path) => path.slice(1)));
  return paths.map(([key = '']) => !parents.has(key));
}

/**
 * Shares a text's probabilities out to the labels' categories and all above them.
 *
 * @param minDeepShare smaller shares of categories below the top are left out
 */
function createShareOut(
  paths: readonly (readonly string[])[],
  areLabelsNested: boolean,
  minDeepShare: number,
): (probabilities: Float32Array) => readonly CategoryShare[] {
  const counts = areLabelsNested ? withoutParents(paths) : paths.map(() => true);
  const keys = [...new Set(paths.flat())];
  const places = paths.map((path, at) => (counts[at] ? path.map((key) => keys.indexOf(key)) : []));
  const tops = new Set(paths.flatMap((path) => path.slice(-1)));
  const least = keys.map((key) => (tops.has(key) ? Number.MIN_VALUE : minDeepShare));
  return (probabilities) => {
    const sums = new Float64Array(keys.length);
    let all = 0;
    places.forEach((ofLabel, label) => {
      const probability = ofLabel.length > 0 ? usable(probabilities[label]) : 0;
      all += probability;
      for (const place of ofLabel) sums[place] = (sums[place] ?? 0) + probability;
    });
    if (all <= 0) return none;
    return keys.flatMap((key, place) => {
      const share = (sums[place] ?? 0) / all;
      return share >= (least[place] ?? 0) ? [{ key, share, isTop: tops.has(key) }] : [];
    });
  };
}

/** @param model its labels are keys of the tree, or names of the shop's own */
export function createCategoryReader(
  tree: CategoryTree,
  { categoryLabels, areLabelsNested }: CategoryModel,
  { minDeepShare }: Pick<FoldSettings, 'minDeepShare'>,
): CategoryReader {
  const paths = categoryLabels.map((label) => tree.path(label) ?? [label]);
  // A label that the tree does not hold is a category of the shop's own, at the top.
  const own = new Map(categoryLabels.map((label, at) => [label, paths[at]]));
  const shareOut = createShareOut(paths, areLabelsNested, minDeepShare);
  return (item) => {
    const key = item.categoryKey;
    const path = key === null ? undefined : (tree.path(key) ?? own.get(key));
    if (path) return oneHot(path);
    const probabilities = item.encoding?.categories;
    return probabilities ? shareOut(probabilities) : none;
  };
}
