import { describeEmbedding } from './embedding.ts';
import { describeInterests, type InterestDescription } from './interests/describe-interests.ts';
import { describeSentiment, type SentimentDescription } from './sentiment/describe-sentiment.ts';
import type { FoldSettings } from './settings.ts';
import type { ProfileState } from './state.ts';
import { describeTraits } from './traits/describe-traits.ts';
import type { Traits } from './traits/traits.ts';

export interface ProfileDescription {
  readonly interests: readonly InterestDescription[];
  readonly sentiment: SentimentDescription | null;
  readonly traits: Traits | null;
  /** L2-normalised */
  readonly embedding: Float32Array | null;
}

/** What a state says of a person at `nowMs`. */
export function describeProfile(
  state: ProfileState,
  nowMs: number,
  settings: FoldSettings,
): ProfileDescription {
  return {
    interests: describeInterests(state.interests, nowMs, settings),
    sentiment: describeSentiment(state.sentiment, settings),
    traits: describeTraits(state.traits, nowMs, settings),
    embedding: describeEmbedding(state.embedding),
  };
}
