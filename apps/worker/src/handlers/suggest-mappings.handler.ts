import type { Encoder, Encoding } from '@facet/encoder';
import { suggestCategoryMappings, type CategorySuggestion } from '@facet/events';
import type { HandlerContext } from './handler-context.ts';

/** The most probable category; null for a model without a category head. */
function mostProbable(
  { categories }: Encoding,
  labels: readonly string[],
): CategorySuggestion | null {
  if (!categories || categories.length === 0) return null;
  const confidence = Math.max(...categories);
  const key = labels[categories.indexOf(confidence)];
  return key === undefined ? null : { key, confidence };
}

function suggestWith(encoder: Encoder) {
  return async (names: readonly string[]): Promise<readonly (CategorySuggestion | null)[]> => {
    const encodings = await encoder.encode(names);
    return encodings.map((encoding) => mostProbable(encoding, encoder.model.categoryLabels));
  };
}

/** Asks the model what the category names mean that events brought and nobody knows. */
export async function suggestMappings({
  database,
  queue,
  encoder,
}: Pick<HandlerContext, 'database' | 'queue' | 'encoder'>): Promise<{ suggested: number }> {
  let suggested = 0;
  for (;;) {
    const outcome = await suggestCategoryMappings(database, suggestWith(encoder));
    suggested += outcome.suggested;
    await queue.enqueueBuilds(outcome.dirtyPersonIds);
    if (outcome.asked === 0) return { suggested };
  }
}
