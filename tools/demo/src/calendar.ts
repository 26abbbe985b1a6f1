import type { Person } from './person.ts';
import type { DayRhythm } from './personas/index.ts';
import type { Random } from './random.ts';

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Hours of the day by likelihood: most visits fall into the first range. */
const hours = {
  morning: [6, 9, 7, 21],
  lunch: [11, 14, 9, 22],
  evening: [18, 22, 8, 22],
  night: [21, 25, 10, 24],
} as const satisfies Record<DayRhythm, readonly [number, number, number, number]>;

/** English speakers live at UTC−5 and Chinese ones at UTC+8, without daylight saving. */
export const timezones = {
  en: { name: 'America/New_York', offsetHours: -5, locale: 'en-US' },
  zh: { name: 'Asia/Shanghai', offsetHours: 8, locale: 'zh-CN' },
} as const;

export interface Visit {
  readonly startMs: number;
  readonly daysAgo: number;
}

/** The person's visits, oldest first, none after `endMs`. */
export function planVisits(person: Person, endMs: number, random: Random): Visit[] {
  const visits = Array.from({ length: person.visits }, () => planVisit(person, endMs, random));
  return visits.sort((one, other) => one.startMs - other.startMs);
}

function planVisit(person: Person, endMs: number, random: Random): Visit {
  const daysAgo = pickDay(person, endMs, random);
  const [from, to, seldomFrom, seldomTo] = hours[person.persona.rhythm];
  const localHour = random.chance(0.75)
    ? random.between(from, to)
    : random.between(seldomFrom, seldomTo);
  const midnightMs = Math.floor(endMs / dayMs) * dayMs - daysAgo * dayMs;
  const startMs = midnightMs + (localHour - timezones[person.language].offsetHours) * hourMs;
  return { startMs: Math.min(Math.round(startMs), endMs - 2 * hourMs), daysAgo };
}

/** A day of the person's time here, weekends and busy months more often. */
function pickDay(person: Person, endMs: number, random: Random): number {
  const days = Array.from({ length: 8 }, () =>
    random.integer(person.leftDaysAgo, person.joinedDaysAgo - 1),
  );
  return random.weighted(days, (daysAgo) => busyness(person, new Date(endMs - daysAgo * dayMs)));
}

function busyness(person: Person, day: Date): number {
  const weekend = day.getUTCDay() % 6 === 0 ? 1.5 : 1;
  const busy = person.persona.busyMonths?.includes(day.getUTCMonth() + 1) === true ? 3 : 1;
  return weekend * busy;
}
