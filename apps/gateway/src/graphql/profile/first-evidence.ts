import { perRequestedItem } from '../limits/complexity.ts';
import { defaultEvidence, evidenceSize } from '../relay/page-size.ts';
import type { Evidence, Evidenced } from './evidence.type.ts';

/** The options of every field `evidence`. */
export const evidenceField = {
  description: 'The events behind it, the greatest contribution first.',
  complexity: perRequestedItem(defaultEvidence, 'first'),
};

/** What a field `evidence(first)` returns. */
export function firstEvidence(
  figure: Pick<Evidenced, 'evidence'>,
  first: number | null,
): readonly Evidence[] {
  return figure.evidence.slice(0, evidenceSize(first));
}
