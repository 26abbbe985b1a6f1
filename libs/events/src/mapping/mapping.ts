import type { MappingOrigin } from '@facet/database';

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

/** Of `category_mapping AS m` */
export const mappingColumns =
  'm.id::text, m.source, m.category_key, m.origin, m.confidence, m.updated_at';

export interface MappingRow {
  readonly id: string;
  readonly source: string;
  readonly category_key: string | null;
  readonly origin: MappingOrigin;
  readonly confidence: number | null;
  readonly updated_at: Date;
}

export function toMapping(row: MappingRow | undefined): CategoryMapping {
  if (row === undefined) {
    throw new Error('This is a bug: a mapping was written, but did not come back.');
  }
  const { id, source, category_key: categoryKey, origin, confidence, updated_at: updatedAt } = row;
  return { id, source, categoryKey, origin, confidence, updatedAt };
}
