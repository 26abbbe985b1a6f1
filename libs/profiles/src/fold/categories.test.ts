import { createCategoryReader, type CategoryReader } from './categories.ts';
import type { FoldItem } from './signal.ts';

/** `hg-9` under `hg`, and nothing else */
const tree = {
  path: (key: string) => (key === 'hg-9' ? ['hg-9', 'hg'] : key === 'hg' ? ['hg'] : undefined),
};
const read: CategoryReader = createCategoryReader(
  tree,
  { categoryLabels: ['hg-9', 'Hoses & Co', 'hg'], areLabelsNested: false },
  { minDeepShare: 0.1 },
);

const item = (categoryKey: string | null, ...categories: number[]): FoldItem => ({
  ...{ position: 0, kind: 'PRODUCT_TITLE', categoryKey, language: null },
  ...{ brand: null, price: null, quantity: 1 },
  encoding: {
    embedding: Float32Array.of(1),
    categories: Float32Array.from(categories),
    sentiment: null,
  },
});

test("a model's own category stands at the top beside those of the taxonomy", () => {
  expect(read(item(null, 0.25, 0.5, 0.25))).toEqual([
    { key: 'hg-9', share: 0.25, isTop: false },
    { key: 'hg', share: 0.5, isTop: true },
    { key: 'Hoses & Co', share: 0.5, isTop: true },
  ]);
});

test('nested labels are not counted twice, and a small share below the top is left to the top', () => {
  const model = { categoryLabels: ['aa', 'hg', 'hg-9'], areLabelsNested: true };
  const readBoth = createCategoryReader(tree, model, { minDeepShare: 0.1 });
  expect(readBoth(item(null, 0.25, 0.75, 0.75))).toEqual([
    { key: 'aa', share: 0.25, isTop: true },
    { key: 'hg', share: 0.75, isTop: true },
    { key: 'hg-9', share: 0.75, isTop: false },
  ]);
  expect(readBoth(item(null, 0.9375, 0.0625, 0.0625)).map(({ key }) => key)).toEqual(['aa', 'hg']);
});

test('an event may say a category of the own ones, where the model has it', () => {
  expect(read(item('Hoses & Co', 1, 0, 0))).toEqual([{ key: 'Hoses & Co', share: 1, isTop: true }]);
});

test('one that neither the taxonomy nor this model has leaves the word to the text', () => {
  expect(read(item('Rakes', 0, 1, 0))).toEqual([{ key: 'Hoses & Co', share: 1, isTop: true }]);
});
