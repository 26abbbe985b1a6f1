import { toEvidence, type Evidence } from '../contribution.ts';
import { decay } from '../decay.ts';
import type { FoldSettings } from '../settings.ts';
import { steady } from '../steady.ts';
import type { CategoryState, InterestState } from './interest-state.ts';

export interface InterestDescription {
  readonly categoryKey: string;
  /** Share of all interest, 0 to 1; the scores of all top categories add up to 1. */
  readonly score: number;
  /** 0 to 1 */
  readonly strength: number;
  /** −1 to 1 */
  readonly trend: number;
  /** Greatest first; contributions of all events add up to the score. */
  readonly evidence: readonly Evidence[];
}

/** A share of a total, kept within 0 and 1 against rounding. */
const shareOf = (part: number, total: number): number =>
  total > 0 ? steady(Math.min(1, Math.max(0, part / total))) : 0;

const byScore = (a: InterestDescription, b: InterestDescription): number =>
  b.score - a.score || (a.categoryKey < b.categoryKey ? -1 : 1);

/**
 * score = S_c / S: decay scales both alike, so it depends on no time.
 * strength = 1 − exp(−S_c(now) / scale), where S_c(now) = S_c × 2^(−(now − reference) / half-life).
 * trend = the same share with the short half-life, minus the score.
 */
function describeCategory(
  { key, sum, recent, top }: CategoryState,
  { referenceMs, total, recentTotal }: InterestState,
  fading: number,
  settings: FoldSettings,
): InterestDescription {
  const score = shareOf(sum, total);
  return {
    categoryKey: key,
    score,
    strength: 1 - Math.exp((-sum * fading) / settings.strengthScale),
    trend: recentTotal > 0 ? shareOf(recent, recentTotal) - score : 0,
    evidence: toEvidence(top, total, referenceMs, settings.halfLifeDays),
  };
}

/** Greatest score first, without the negligible ones. */
export function describeInterests(
  state: InterestState,
  nowMs: number,
  settings: FoldSettings,
): InterestDescription[] {
  const fading = decay(Math.max(0, nowMs - state.referenceMs), settings.halfLifeDays);
  return state.categories
    .filter(({ sum }) => shareOf(sum, state.total) >= settings.minInterestScore)
    .map((category) => describeCategory(category, state, fading, settings))
    .filter(({ score }) => score > 0)
    .sort(byScore);
}
