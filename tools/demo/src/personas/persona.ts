import type { ShelfName } from '../catalogue/index.ts';
import type { Language } from '../catalogue/shelf.ts';

/** A shelf that somebody comes back to. Days count backwards from the end of the demo year. */
export interface Habit {
  readonly shelf: ShelfName;
  readonly weight: number;
  /** The habit begins this many days before the end. */
  readonly fromDaysAgo?: number;
  /** The habit ends this many days before the end. */
  readonly untilDaysAgo?: number;
}

/** When in the day somebody shops, as hours on the clock of the person. */
export type DayRhythm = 'morning' | 'lunch' | 'evening' | 'night';

/** A kind of shopper that a reader recognises again in the profile. */
export interface Persona {
  /** Begins the user ids of these people: `gardener` → `gardener-1`. */
  readonly key: string;
  /** Relative frequency among all people. */
  readonly share: number;
  readonly visitsPerYear: number;
  /** Product pages in a visit, on average. */
  readonly viewsPerVisit: number;
  /** Chance that a visit ends in an order. */
  readonly orderChance: number;
  readonly rhythm: DayRhythm;
  readonly habits: readonly Habit[];
  /** Months (1 to 12) in which this person visits three times as often. */
  readonly busyMonths?: readonly number[];
  /** No visit in the last so many days. */
  readonly stoppedDaysAgo?: number;
  /** Puts words of bargain hunting into searches, and prefers the cheap. */
  readonly seeksBargains?: boolean;
  /** The language of the first of them, whose id the documentation uses. */
  readonly firstLanguage: Language;
}
