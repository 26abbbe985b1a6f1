import type { TrackCall } from './track-call.ts';

/** What some people did in a shop. */
export interface DataSet {
  readonly name: string;
  /** The table in `categories/` that says what the shop's category names mean; null without names of its own. */
  readonly categoryTable: string | null;
  /** Everybody's events in any order, read anew each time. */
  readonly calls: () => AsyncIterable<TrackCall>;
}

/** Looks into the folder of people's data: what it finds there of its kind. */
export type FindDataSets = (users: string) => Promise<readonly DataSet[]>;
