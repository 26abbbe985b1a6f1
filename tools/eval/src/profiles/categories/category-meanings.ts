import { mostProbableCategory, type Encoder } from '@facet/encoder';
import { readableName } from '@facet/events';
import type { StoredEvent } from '@facet/profiles/fold';
import { taxonomy } from '@facet/taxonomy';

type Meaning = Pick<StoredEvent['items'][number], 'categoryKey' | 'origin' | 'confidence'>;

const noMeaning: Meaning = { categoryKey: null, origin: null, confidence: null };

/** What a shop's category names mean, as the platform would have it stored. */
export interface CategoryMeanings {
  /** As an admin left it: the table first, then the taxonomy's own names, then the model's suggestion */
  readonly mapped: (source: string | null) => Meaning;
  /** As it comes: without the table */
  readonly unmapped: (source: string | null) => Meaning;
  /** The key that is known for certain: what predictions are held against; null where only the model has an idea. */
  readonly keyOf: (source: string | null) => string | null;
}

async function suggest(
  encoder: Encoder,
  sources: readonly string[],
): Promise<ReadonlyMap<string, Meaning>> {
  const encodings = await encoder.encode(sources.map(readableName));
  return new Map(
    encodings.flatMap((encoding, at) => {
      const guess = mostProbableCategory(encoding, encoder.model);
      if (!guess) return [];
      const { key: categoryKey, confidence } = guess;
      return [[sources[at] ?? '', { categoryKey, origin: 'SUGGESTED', confidence }]];
    }),
  );
}

export async function createCategoryMeanings(
  sources: ReadonlySet<string>,
  table: ReadonlyMap<string, string>,
  encoder: Encoder,
): Promise<CategoryMeanings> {
  const certain = (source: string): Meaning | undefined => {
    const categoryKey = taxonomy.findByName(source)?.key;
    return categoryKey ? { categoryKey, origin: 'TAXONOMY', confidence: null } : undefined;
  };
  const known = new Map([...sources].map((source) => [source, certain(source)]));
  const unknown = [...sources].filter((source) => !known.get(source));
  const suggested = await suggest(encoder, unknown);
  const unmapped = (source: string | null): Meaning =>
    source === null ? noMeaning : (known.get(source) ?? suggested.get(source) ?? noMeaning);
  const mapped = (source: string | null): Meaning => {
    const categoryKey = source === null ? undefined : table.get(source);
    return categoryKey ? { categoryKey, origin: 'ADMIN', confidence: null } : unmapped(source);
  };
  return {
    mapped,
    unmapped,
    keyOf: (source) => {
      const { categoryKey, origin } = mapped(source);
      return origin === 'SUGGESTED' ? null : categoryKey;
    },
  };
}
