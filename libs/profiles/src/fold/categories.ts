import type { CategoryShare, FoldItem } from './signal.ts';

/** The part of a taxonomy that folds need. */
export interface CategoryTree {
  /** The category and its ancestors, the top one last; undefined for an unknown key. */
  path(key: string): readonly string[] | undefined;
}

/** Reads an item's categories: what the event says, or else what the model makes of the text. */
export type CategoryReader = (item: FoldItem) => readonly CategoryShare[];

const none: readonly CategoryShare[] = [];

function toShares(shares: ReadonlyMap<string, number>, tops: ReadonlySet<string>): CategoryShare[] {
  return [...shares].map(([key, share]) => ({ key, share, isTop: tops.has(key) }));
}

/** One-hot: the category and its ancestors, each with the whole share. */
function oneHot(path: readonly string[]): CategoryShare[] {
  return path.map((key, at) => ({ key, share: 1, isTop: at === path.length - 1 }));
}

const usable = (probability: number | undefined): number =>
  probability !== undefined && Number.isFinite(probability) && probability > 0 ? probability : 0;

/** @param labels the model's categories, in the order of its output: keys of the tree, or names of the shop's own */
export function createCategoryReader(
  tree: CategoryTree,
  labels: readonly string[],
): CategoryReader {
  const paths = labels.map((label) => tree.path(label) ?? [label]);
  // A label that the tree does not hold is a category of the shop's own, at the top.
  const own = new Map(labels.map((label, at) => [label, paths[at]]));
  const tops = new Set(paths.flatMap((path) => path.slice(-1)));
  const shareOut = (probabilities: Float32Array): readonly CategoryShare[] => {
    const sum = paths.reduce((total, _, at) => total + usable(probabilities[at]), 0);
    if (sum <= 0) return none;
    const shares = new Map<string, number>();
    paths.forEach((path, at) => {
      const share = usable(probabilities[at]) / sum;
      if (share > 0) for (const key of path) shares.set(key, (shares.get(key) ?? 0) + share);
    });
    return toShares(shares, tops);
  };
  return (item) => {
    const key = item.categoryKey;
    const path = key === null ? undefined : (tree.path(key) ?? own.get(key));
    if (path) return oneHot(path);
    const probabilities = item.encoding?.categories;
    return probabilities ? shareOut(probabilities) : none;
  };
}
