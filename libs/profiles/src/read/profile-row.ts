import type { LifecycleStage } from '@facet/database';
import type { Traits } from '../fold/traits/traits.ts';
import { toEventPage, type EventJson } from './event-json.ts';
import { createEvidenceReader, type CitedEvent, type StoredEvidence } from './evidence-row.ts';
import { toSentimentRow, type StoredSentiment } from './sentiment-row.ts';
import type { InterestRow, ModelVersionRow, ProfilePage, ProfileParts } from './types.ts';

/** One row of `profileStatement`. */
export interface ProfileRecord {
  /** The page's order: a time, a number, or null for single profiles */
  readonly sortKey: Date | number | string | null;
  readonly personId: string;
  readonly userId: string | null;
  readonly status: ProfilePage['status'];
  readonly lastError: {
    readonly code: string;
    readonly message: string;
    readonly at: number;
  } | null;
  readonly version: number;
  readonly builtAt: Date | null;
  readonly lifecycleStage: LifecycleStage | null;
  readonly traits: StoredTraits | null;
  readonly model: ModelVersionRow | null;
  readonly attributes: Record<string, unknown> | null;
  readonly sentiment: StoredSentiment | null;
  readonly interests: readonly StoredInterest[] | null;
  readonly cited: readonly CitedEvent[] | null;
  readonly events: readonly EventJson[] | null;
}

type StoredTraits = Omit<Traits, 'firstSeenAt' | 'lastSeenAt'> & {
  readonly firstSeenAt?: string;
  readonly lastSeenAt?: string;
};

type StoredInterest = Pick<InterestRow, 'categoryKey' | 'score' | 'strength' | 'trend'> & {
  readonly evidence: readonly StoredEvidence[];
};

/** null for the empty object of a person without events */
function toTraits(stored: StoredTraits | null): Traits | null {
  if (!stored?.firstSeenAt || !stored.lastSeenAt) return null;
  const { firstSeenAt, lastSeenAt } = stored;
  return { ...stored, firstSeenAt: new Date(firstSeenAt), lastSeenAt: new Date(lastSeenAt) };
}

export function toProfilePage(record: ProfileRecord, parts: ProfileParts): ProfilePage {
  const { personId, userId, status, version, builtAt, model, lifecycleStage } = record;
  const { lastError, events, attributes } = record;
  const readEvidence = createEvidenceReader(record.cited ?? []);
  return {
    ...{ personId, userId, status, version, builtAt, model, lifecycleStage, attributes },
    lastError: lastError && { ...lastError, at: new Date(lastError.at) },
    traits: toTraits(record.traits),
    interests: (record.interests ?? []).map(({ evidence, ...interest }) => ({
      ...interest,
      ...readEvidence(evidence, interest.score, parts.interests?.evidenceFirst ?? 0),
    })),
    sentiment: toSentimentRow(record.sentiment, parts.sentiment?.evidenceFirst ?? 0, readEvidence),
    events: events && parts.events ? toEventPage(events, parts.events) : null,
  };
}
