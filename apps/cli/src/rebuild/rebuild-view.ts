/** What the commands show of a rebuild, as the gateway answers it. */
export const rebuildFields = /* GraphQL */ `
  fragment RebuildView on Rebuild {
    number
    status
    mode
    scope
    model {
      name
      version
    }
    generation {
      number
      status
    }
    total
    done
    failed
    skipped
    rate
    secondsLeft
    startedBy
    startedAt
    endedAt
    actions {
      kind
      actor
      at
    }
  }
`;

export interface ActionView {
  readonly kind: 'STARTED' | 'PAUSED' | 'RESUMED' | 'CANCELLED' | 'RETRIED';
  /** The name of the key that asked */
  readonly actor: string;
  readonly at: string;
}

export interface RebuildView {
  readonly number: string;
  readonly status: 'RUNNING' | 'PAUSED' | 'DONE' | 'CANCELLED';
  readonly mode: 'INCREMENTAL' | 'FULL';
  readonly scope: 'ALL' | 'PEOPLE' | 'FILTER';
  readonly model: { readonly name: string; readonly version: string };
  readonly generation: {
    readonly number: string;
    readonly status: 'ACTIVE' | 'PREPARED' | 'PREVIOUS' | 'REMOVING';
  };
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
  /** People a second */
  readonly rate: number | null;
  readonly secondsLeft: number | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** The first first */
  readonly actions: readonly ActionView[];
}
