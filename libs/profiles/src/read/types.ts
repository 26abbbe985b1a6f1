import type {
  EventAction,
  EventType,
  LifecycleStage,
  MappingOrigin,
  SentimentLabel,
  TextKind,
} from '@facet/database';
import type { Traits } from '../fold/traits/traits.ts';

/** PENDING: never built · FRESH: covers every event · STALE: newer events wait · FAILED: the last build failed for good. */
export type ProfileStatus = 'PENDING' | 'FRESH' | 'STALE' | 'FAILED';

/** Whose profile: one of the two. */
export type PersonReference = { readonly userId: string } | { readonly personId: string };

/** Which parts of a profile a query asked for; an absent part is neither read nor returned. */
export interface ProfileParts {
  readonly interests?: {
    /** At most 200. */
    readonly first: number;
    readonly minScore?: number;
    /** 0 reads no evidence; a build keeps the 20 greatest contributions. */
    readonly evidenceFirst: number;
  };
  readonly sentiment?: { readonly evidenceFirst: number };
  readonly events?: EventPageQuery;
  /** The latest traits of identify calls. */
  readonly attributes?: boolean;
  /** How much to read of each event, in pages and in evidence. */
  readonly eventParts?: EventParts;
}

/** Newest first; `first` is 1 to 200, `after` a cursor of an earlier page. */
export interface EventPageQuery {
  readonly first: number;
  readonly after?: string;
}

export interface EventParts {
  /** The products, queries and reviews of an event. */
  readonly items?: boolean;
  /** `properties` and `context`, as sent. */
  readonly details?: boolean;
  /** Without what few ask for, which is null then: arrival, order, money and rating. */
  readonly isBrief?: boolean;
}

/** One profile as the gateway shows it. */
export interface ProfilePage {
  readonly personId: string;
  readonly userId: string | null;
  readonly status: ProfileStatus;
  readonly lastError: BuildError | null;
  /** 0 before the first build. */
  readonly version: number;
  readonly builtAt: Date | null;
  readonly model: ModelVersionRow | null;
  readonly lifecycleStage: LifecycleStage | null;
  readonly traits: Traits | null;
  /** Greatest score first; empty unless asked for. */
  readonly interests: readonly InterestRow[];
  /** null without reviews, or unless asked for. */
  readonly sentiment: SentimentRow | null;
  /** null unless asked for. */
  readonly events: EventPage | null;
  /** null unless asked for. */
  readonly attributes: Readonly<Record<string, unknown>> | null;
}

export interface BuildError {
  readonly code: string;
  readonly message: string;
  readonly at: Date;
}

export interface ModelVersionRow {
  readonly id: number;
  readonly name: string;
  readonly version: string;
  readonly checksum: string;
  readonly dimensions: number;
}

export interface InterestRow {
  readonly categoryKey: string;
  /** Share of all interest, 0 to 1. */
  readonly score: number;
  readonly strength: number;
  readonly trend: number;
  readonly evidence: readonly EvidenceRow[];
  /** `score` minus the contributions returned. */
  readonly otherContribution: number;
}

export interface EvidenceRow {
  readonly event: EventRow;
  /** Of the event's item that contributed most */
  readonly position: number;
  /** Its text; null where it has none. */
  readonly text: string | null;
  readonly contribution: number;
}

export interface SentimentPart {
  /** In [-1, 1]. */
  readonly score: number;
  readonly label: SentimentLabel;
  readonly evidence: readonly EvidenceRow[];
  readonly otherContribution: number;
}

export interface SentimentRow extends SentimentPart {
  readonly reviewCount: number;
  /** By top category, the greatest share first. */
  readonly byCategory: readonly (SentimentPart & {
    readonly categoryKey: string;
    /** Share of the reviews' weight that is about this category, 0 to 1. */
    readonly share: number;
  })[];
}

export interface EventRow {
  readonly id: string;
  readonly type: EventType;
  readonly action: EventAction;
  readonly name: string | null;
  readonly occurredAt: Date;
  /** null in a brief event. */
  readonly receivedAt: Date | null;
  readonly orderId: string | null;
  readonly revenue: number | null;
  readonly currency: string | null;
  readonly rating: number | null;
  /** Empty unless asked for. */
  readonly items: readonly EventItemRow[];
  /** null unless asked for. */
  readonly properties: Readonly<Record<string, unknown>> | null;
  /** null unless asked for. */
  readonly context: Readonly<Record<string, unknown>> | null;
}

export interface EventItemRow {
  readonly position: number;
  readonly kind: TextKind;
  readonly text: string | null;
  readonly productId: string | null;
  readonly brand: string | null;
  readonly price: number | null;
  readonly quantity: number;
  /** What the event itself called its category, and what that means in the taxonomy. */
  readonly categorySource: string | null;
  readonly categoryKey: string | null;
  readonly categoryOrigin: MappingOrigin | null;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Newest first. */
export interface EventPage {
  readonly edges: readonly { readonly cursor: string; readonly event: EventRow }[];
  readonly pageInfo: PageInfo;
}

export interface ProfileListPage {
  readonly edges: readonly { readonly cursor: string; readonly profile: ProfilePage }[];
  readonly pageInfo: PageInfo;
}

export interface ProfileFilter {
  readonly category?: { readonly key: string; readonly minScore?: number };
  readonly lifecycleStage?: LifecycleStage;
  readonly sentimentLabel?: SentimentLabel;
  readonly minSentiment?: number;
  readonly maxSentiment?: number;
  /** Without it, or with FRESH or STALE, the list holds built profiles only. */
  readonly status?: ProfileStatus;
  readonly builtAfter?: Date;
  readonly builtBefore?: Date;
  /** ISO 639-1 */
  readonly language?: string;
}

/** INTEREST_SCORE needs `filter.category`; SENTIMENT lists people with reviews only. */
export interface ProfileOrder {
  readonly field: 'BUILT_AT' | 'INTEREST_SCORE' | 'SENTIMENT';
  readonly direction: 'ASC' | 'DESC';
}

/** `first` with `after`, or `last` with `before`; page size 1 to 200. */
export interface ProfileListQuery {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
  readonly filter?: ProfileFilter;
  /** Default: BUILT_AT DESC */
  readonly orderBy?: ProfileOrder;
}

export interface SystemStatus {
  readonly people: number;
  readonly events: number;
  /** People whose profile is behind their events. */
  readonly waitingBuilds: number;
  /** How long the oldest of them has waited, in seconds; null when none waits. */
  readonly oldestWaitingSeconds: number | null;
  readonly failedBuilds: number;
  /** Of the profiles that queries read; null before the first worker came. */
  readonly model: ModelVersionRow | null;
  readonly workers: readonly WorkerRow[];
}

export interface WorkerRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly device: string;
  readonly threads: number;
  readonly model: ModelVersionRow;
}
