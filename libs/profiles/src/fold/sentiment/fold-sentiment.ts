import { keepGreatest, toContribution } from '../contribution.ts';
import { decay, latestMs } from '../decay.ts';
import type { FoldSettings } from '../settings.ts';
import type { EventSignals } from '../signal.ts';
import { toReview, type Opinion, type Review } from './review.ts';
import { emptyMean, type MeanState, type SentimentState } from './sentiment-state.ts';

const scaled = ({ weight, value, top }: MeanState, scale: number): MeanState => ({
  weight: weight * scale,
  value: value * scale,
  top,
});

function addOpinion(
  mean: MeanState,
  { weight, value, position }: Opinion,
  { eventId, occurredAtMs }: Review,
  factor: number,
  { halfLifeDays, evidenceLimit }: FoldSettings,
): MeanState {
  const top =
    value === 0
      ? mean.top
      : keepGreatest(
          mean.top,
          toContribution(eventId, position, value, occurredAtMs, halfLifeDays),
          evidenceLimit,
        );
  return { weight: mean.weight + weight * factor, value: mean.value + value * factor, top };
}

/** Adds a batch of events in any order. */
export function foldSentiment(
  state: SentimentState,
  batch: readonly EventSignals[],
  settings: FoldSettings,
): SentimentState {
  const reviews = batch.map(toReview).filter((review) => review !== null);
  if (reviews.length === 0) return state;
  const times = reviews.map((review) => review.occurredAtMs);
  const referenceMs = latestMs(state.referenceMs, times);
  const scale = decay(referenceMs - state.referenceMs, settings.halfLifeDays);
  let overall = scaled(state.overall, scale);
  const means = new Map(state.categories.map((one) => [one.key, scaled(one, scale)]));
  for (const review of reviews) {
    const factor = decay(referenceMs - review.occurredAtMs, settings.halfLifeDays);
    overall = addOpinion(overall, review.overall, review, factor, settings);
    for (const [key, opinion] of review.byCategory) {
      const mean = means.get(key) ?? emptyMean;
      means.set(key, addOpinion(mean, opinion, review, factor, settings));
    }
  }
  return {
    referenceMs,
    reviewCount: state.reviewCount + reviews.length,
    overall,
    categories: [...means].map(([key, mean]) => ({ key, ...mean })),
  };
}
