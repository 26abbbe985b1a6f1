export type MappingOrigin = 'NONE' | 'TAXONOMY' | 'SUGGESTED' | 'ADMIN';

/** What a category that events name means in the taxonomy. */
export interface CategoryMapping {
  readonly id: string;
  /** As events say it, trimmed and lower-cased */
  readonly source: string;
  readonly categoryKey: string | null;
  readonly origin: MappingOrigin;
  /** 0 to 1, of a model's guess */
  readonly confidence: number | null;
  readonly updatedAt: Date;
}

export interface CategoryMappingPage {
  readonly mappings: readonly CategoryMapping[];
  /** Pass as `after` to read on; null on an empty page */
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** A model's guess for one name; null where it has none. */
export interface CategorySuggestion {
  readonly key: string;
  readonly confidence: number;
}
