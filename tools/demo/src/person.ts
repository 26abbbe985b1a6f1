import type { Language } from './catalogue/shelf.ts';
import type { Persona } from './personas/index.ts';
import { phrases } from './phrases/index.ts';
import type { Random } from './random.ts';

export interface Person {
  readonly userId: string;
  readonly anonymousId: string;
  readonly persona: Persona;
  readonly language: Language;
  readonly name: string;
  /** Visits in the year. */
  readonly visits: number;
  /** First and last possible visit, in days before the end of the year. */
  readonly joinedDaysAgo: number;
  readonly leftDaysAgo: number;
  /** Multiplies the days of the persona's habits, so that lives don't turn on one date. */
  readonly pace: number;
  /** Looked around before the first identify call. */
  readonly cameAnonymously: boolean;
}

const englishShare = 0.6;
/** Brings the mean to about 50 events a person. */
const visitScale = 0.67;

/** The one that documentation refers to: everything about this person is typical of the persona. */
function typical(persona: Persona, random: Random): Omit<Person, 'userId' | 'anonymousId'> {
  return {
    persona,
    language: persona.firstLanguage,
    name: fullName(persona.firstLanguage, random),
    visits: Math.round(persona.visitsPerYear * 1.6),
    joinedDaysAgo: 365,
    leftDaysAgo: persona.stoppedDaysAgo ?? 1,
    pace: 1,
    cameAnonymously: false,
  };
}

function ordinary(persona: Persona, random: Random): Omit<Person, 'userId' | 'anonymousId'> {
  const language = random.chance(englishShare) ? 'en' : 'zh';
  const pace = random.between(0.75, 1.3);
  const joinedDaysAgo = random.chance(0.7) ? 365 : random.integer(30, 364);
  const lost = random.chance(0.07) ? random.integer(60, 250) : 1;
  const leftDaysAgo = Math.max(Math.round((persona.stoppedDaysAgo ?? 1) * pace), lost);
  return {
    persona,
    language,
    name: fullName(language, random),
    visits: Math.max(1, Math.round(persona.visitsPerYear * visitScale * random.between(0.3, 1.7))),
    joinedDaysAgo: Math.max(joinedDaysAgo, leftDaysAgo + 14),
    leftDaysAgo,
    pace,
    cameAnonymously: random.chance(0.08),
  };
}

function fullName(language: Language, random: Random): string {
  const { firstNames, lastNames, fullName: compose } = phrases[language];
  return compose(random.pick(firstNames), random.pick(lastNames));
}

/** @param number counts the people of one persona from 1; the first is the typical one. */
export function createPerson(persona: Persona, number: number, random: Random): Person {
  const userId = `${persona.key}-${number}`;
  const rest = number === 1 ? typical(persona, random) : ordinary(persona, random);
  return { userId, anonymousId: `visitor-${userId}`, ...rest };
}
