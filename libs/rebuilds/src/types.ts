import type { RebuildActionKind, RebuildMode, RebuildStatus } from '@facet/database';
import type { ModelVersionRow, ProfileFilter } from '@facet/profiles';

/** Whose profiles: everybody's, those of some people, or those that match a filter when their turn comes. */
export type RebuildScope =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'PEOPLE'; readonly personIds: readonly string[] }
  | { readonly kind: 'FILTER'; readonly filter: ProfileFilter };

export interface RebuildOrder {
  readonly scope: RebuildScope;
  readonly mode: RebuildMode;
  /** Into the generation of this model version; unset: into the one that queries read */
  readonly modelVersionId?: number;
  /** Who orders it: the name of a key */
  readonly actor: string;
}

export interface RebuildRow {
  readonly id: string;
  readonly status: RebuildStatus;
  readonly mode: RebuildMode;
  readonly scope: RebuildScope['kind'];
  readonly generationId: number;
  readonly model: ModelVersionRow;
  /** People; what was skipped had nothing to do. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
  /** How long it has run, without pauses */
  readonly runSeconds: number;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** The oldest first */
  readonly actions: readonly RebuildActionRow[];
}

export interface RebuildActionRow {
  readonly kind: RebuildActionKind;
  readonly actor: string;
  readonly at: Date;
}

export interface RebuildFailureRow {
  readonly personId: string;
  readonly code: string;
  readonly message: string;
  readonly at: Date;
}

/** What a rebuild would have to do. */
export interface RebuildEstimate {
  /** In the scope */
  readonly people: number;
  /** Those of them whose profile is not what it would be */
  readonly peopleToBuild: number;
  readonly textsToEncode: number;
  /** From what earlier rebuilds took, and the threads of the workers that run now */
  readonly seconds: number;
}
