import type { CategoryReader } from './categories.ts';
import { emptyEmbedding, foldEmbedding, type EmbeddingState } from './embedding.ts';
import { foldInterests } from './interests/fold-interests.ts';
import { emptyInterests, type InterestState } from './interests/interest-state.ts';
import { readSignals } from './read-signals.ts';
import { foldSentiment } from './sentiment/fold-sentiment.ts';
import { emptySentiment, type SentimentState } from './sentiment/sentiment-state.ts';
import type { FoldSettings } from './settings.ts';
import type { FoldEvent } from './signal.ts';
import { foldTraits } from './traits/fold-traits.ts';
import { emptyTraits, type TraitState } from './traits/trait-state.ts';

/** All that later builds need of the events folded so far. Plain JSON. */
export interface ProfileState {
  readonly interests: InterestState;
  readonly sentiment: SentimentState;
  readonly traits: TraitState;
  readonly embedding: EmbeddingState;
}

export const emptyState: ProfileState = {
  interests: emptyInterests,
  sentiment: emptySentiment,
  traits: emptyTraits,
  embedding: emptyEmbedding,
};

/**
 * Adds events to a state. Each event is added once and whole; how they are cut into batches, and in what
 * order they come, changes nothing but the last digits.
 */
export function foldEvents(
  state: ProfileState,
  events: readonly FoldEvent[],
  settings: FoldSettings,
  categoriesOf: CategoryReader,
): ProfileState {
  const batch = readSignals(events, settings, categoriesOf);
  return {
    interests: foldInterests(state.interests, batch, settings),
    sentiment: foldSentiment(state.sentiment, batch, settings),
    traits: foldTraits(state.traits, events, batch, settings),
    embedding: foldEmbedding(state.embedding, batch, settings),
  };
}
