import type { Database } from '@facet/database';
import type { Encoder } from '@facet/encoder';
import type { Taxonomy } from '@facet/taxonomy';
import { createCategoryReader, type CategoryReader } from '../fold/categories.ts';
import type { FoldSettings } from '../fold/settings.ts';
import { createCategoryTree } from '../fold/category-tree.ts';

/** The encoder of a model version. @throws FacetError NOT_READY where this process does not have that model */
export type OpenEncoder = (modelVersionId: number) => Promise<Encoder>;

export interface BuildOptions {
  readonly database: Database;
  readonly openEncoder: OpenEncoder;
  readonly settings: FoldSettings;
  readonly taxonomy: Pick<Taxonomy, 'get' | 'ancestors'>;
  readonly now: () => Date;
  /** Runs each step of a build; for whoever times them. */
  readonly measure?: MeasureBuild;
}

export type BuildStep = 'read' | 'encode' | 'fold' | 'write';
export type MeasureBuild = <T>(step: BuildStep, work: () => Promise<T>) => Promise<T>;

const unmeasured: MeasureBuild = (_step, work) => work();

/** What a model brings to a build. */
export interface BuildModel {
  readonly encoder: Encoder;
  readonly categoriesOf: CategoryReader;
}

/** All that builds share. */
export interface BuildContext extends Required<Omit<BuildOptions, 'taxonomy' | 'openEncoder'>> {
  readonly openModel: (modelVersionId: number) => Promise<BuildModel>;
}

export function createBuildContext({
  taxonomy,
  openEncoder,
  measure = unmeasured,
  ...options
}: BuildOptions): BuildContext {
  const tree = createCategoryTree(taxonomy);
  const readers = new Map<number, CategoryReader>();
  return {
    ...options,
    measure,
    openModel: async (modelVersionId) => {
      const encoder = await openEncoder(modelVersionId);
      const categoriesOf =
        readers.get(modelVersionId) ?? createCategoryReader(tree, encoder.model, options.settings);
      readers.set(modelVersionId, categoriesOf);
      return { encoder, categoriesOf };
    },
  };
}
