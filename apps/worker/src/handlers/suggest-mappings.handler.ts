import { mostProbableCategory, type Encoder } from '@facet/encoder';
import { suggestCategoryMappings, type CategorySuggestion } from '@facet/events';
import type { HandlerContext } from './handler-context.ts';

function suggestWith(encoder: Encoder) {
  return async (names: readonly string[]): Promise<readonly (CategorySuggestion | null)[]> => {
    const encodings = await encoder.encode(names);
    return encodings.map((encoding) => mostProbableCategory(encoding, encoder.model));
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
