import { toEventRow, type EventJson } from './event-json.ts';
import type { EvidenceRow } from './types.ts';

/** As a build writes it */
export interface StoredEvidence {
  readonly eventId: string;
  readonly position: number;
  readonly contribution: number;
}

export interface CitedEvent {
  readonly position: number;
  readonly text: string | null;
  readonly event: EventJson;
}

interface EvidenceOfScore {
  readonly evidence: readonly EvidenceRow[];
  /** What all other events add: with the contributions returned, it adds up to the score. */
  readonly otherContribution: number;
}

export type EvidenceReader = (
  stored: readonly StoredEvidence[],
  score: number,
  first: number,
) => EvidenceOfScore;

/** Rounding of sums of shares; less than this is nothing. */
const rounding = 1e-12;

export function otherContribution(
  score: number,
  evidence: readonly { readonly contribution: number }[],
): number {
  const other = evidence.reduce((left, { contribution }) => left - contribution, score);
  return Math.abs(other) < rounding ? 0 : other;
}

/** Joins evidence with the events that were read for it. */
export function createEvidenceReader(cited: readonly CitedEvent[]): EvidenceReader {
  const byReference = new Map(
    cited.map(({ event, position, text }) => [
      `${event.id}:${position}`,
      { event: toEventRow(event), position, text },
    ]),
  );
  return (stored, score, first) => {
    const evidence = stored.slice(0, first).flatMap(({ eventId, position, contribution }) => {
      const found = byReference.get(`${eventId}:${position}`);
      return found ? [{ ...found, contribution }] : [];
    });
    return { evidence, otherContribution: otherContribution(score, evidence) };
  };
}
