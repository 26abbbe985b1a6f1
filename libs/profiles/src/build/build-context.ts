import type { Database } from '@facet/database';
import type { Encoder } from '@facet/encoder';
import type { Taxonomy } from '@facet/taxonomy';
import { createCategoryReader, type CategoryReader } from '../fold/categories.ts';
import type { FoldSettings } from '../fold/settings.ts';
import { createCategoryTree } from './category-tree.ts';

/** The encoder of a model version. @throws FacetError NOT_READY where this process does not have that model */
export type OpenEncoder = (modelVersionId: number) => Promise<Encoder>;

export interface BuildOptions {
  readonly database: Database;
  readonly openEncoder: OpenEncoder;
  readonly settings: FoldSettings;
  readonly taxonomy: Pick<Taxonomy, 'get' | 'ancestors'>;
  readonly now: () => Date;
}

/** What a model brings to a build. */
export interface BuildModel {
  readonly encoder: Encoder;
  readonly categoriesOf: CategoryReader;
}

/** All that builds share. */
export interface BuildContext extends Omit<BuildOptions, 'taxonomy' | 'openEncoder'> {
  readonly openModel: (modelVersionId: number) => Promise<BuildModel>;
}

export function createBuildContext({
  taxonomy,
  openEncoder,
  ...options
}: BuildOptions): BuildContext {
  const tree = createCategoryTree(taxonomy);
  const readers = new Map<number, CategoryReader>();
  return {
    ...options,
    openModel: async (modelVersionId) => {
      const encoder = await openEncoder(modelVersionId);
      const categoriesOf =
        readers.get(modelVersionId) ?? createCategoryReader(tree, encoder.model.categoryLabels);
      readers.set(modelVersionId, categoriesOf);
      return { encoder, categoriesOf };
    },
  };
}
