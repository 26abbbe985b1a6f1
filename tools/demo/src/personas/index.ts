import { atHome } from './at-home.ts';
import { enthusiasts } from './enthusiasts.ts';
import { shoppers } from './shoppers.ts';
import type { Persona } from './persona.ts';

/** Everybody who shops here; the first people of the demo are one of each, in this order. */
export const personas: readonly Persona[] = [...atHome, ...enthusiasts, ...shoppers];

export type { DayRhythm, Habit, Persona } from './persona.ts';
