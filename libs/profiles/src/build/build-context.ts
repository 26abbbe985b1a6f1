import type { Database } from '@facet/database';
import type { Encoder } from '@facet/encoder';
import type { Taxonomy } from '@facet/taxonomy';
import { createCategoryReader, type CategoryReader } from '../fold/categories.ts';
import type { FoldSettings } from '../fold/settings.ts';
import { createCategoryTree } from './category-tree.ts';

export interface BuildOptions {
  readonly database: Database;
  readonly encoder: Encoder;
  /** Of the encoder's model, by `registerModelVersion` */
  readonly modelVersionId: number;
  readonly settings: FoldSettings;
  readonly taxonomy: Pick<Taxonomy, 'get' | 'ancestors'>;
  readonly now: () => Date;
}

/** All that builds share. */
export interface BuildContext extends Omit<BuildOptions, 'taxonomy'> {
  readonly categoriesOf: CategoryReader;
  /** Names model and fold settings; with the person's fold epoch, the key of a stored state. */
  readonly stateKey: string;
}

export function createBuildContext({ taxonomy, ...options }: BuildOptions): BuildContext {
  const { model } = options.encoder;
  return {
    ...options,
    categoriesOf: createCategoryReader(createCategoryTree(taxonomy), model.categoryLabels),
    stateKey: `${model.checksum}:${options.settings.hash}`,
  };
}
