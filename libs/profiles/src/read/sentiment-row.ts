import type { SentimentLabel } from '@facet/database';
import type { EvidenceReader, StoredEvidence } from './evidence-row.ts';
import type { SentimentPart, SentimentRow } from './types.ts';

interface StoredPart {
  readonly score: number;
  readonly label: SentimentLabel;
  readonly evidence: readonly StoredEvidence[];
}

/** As a build writes it: an empty object without reviews. */
export type StoredSentiment = Partial<StoredReviews>;

interface StoredReviews extends StoredPart {
  readonly reviewCount: number;
  readonly byCategory: readonly (StoredPart & {
    readonly categoryKey: string;
    readonly share: number;
  })[];
}

const hasReviews = (stored: StoredSentiment | null): stored is StoredReviews =>
  stored?.score !== undefined;

export function toSentimentRow(
  stored: StoredSentiment | null,
  evidenceFirst: number,
  readEvidence: EvidenceReader,
): SentimentRow | null {
  if (!hasReviews(stored)) return null;
  const read = ({ score, label, evidence }: StoredPart): SentimentPart => ({
    score,
    label,
    ...readEvidence(evidence, score, evidenceFirst),
  });
  return {
    reviewCount: stored.reviewCount,
    ...read(stored),
    byCategory: stored.byCategory.map((part) => ({
      categoryKey: part.categoryKey,
      share: part.share,
      ...read(part),
    })),
  };
}
