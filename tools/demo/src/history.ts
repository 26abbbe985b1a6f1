import { planVisits, timezones } from './calendar.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import type { Deed, SegmentEvent } from './segment-event.ts';
import { visitShop } from './visit.ts';

/**
 * Everything one person did in the year before `endMs`, in order.
 * @param edition tells the events of one demo from those of another: a part of each `messageId`
 */
export function tellHistory(
  person: Person,
  endMs: number,
  edition: string,
  random: Random,
): SegmentEvent[] {
  const visits = planVisits(person, endMs, random);
  const byVisit = visits.map((visit) => visitShop(person, visit, random));
  const deeds = introduce(person, byVisit).filter(({ atMs }) => atMs < endMs);
  deeds.sort((one, other) => one.atMs - other.atMs);
  return deeds.map((deed, index) => address(deed, person, `${edition}-${index + 1}`));
}

/** Adds the identify call: at the start, or after a first visit that nobody could name yet. */
function introduce(person: Person, [first = [], ...later]: readonly Deed[][]): Deed[] {
  const startMs = first[0]?.atMs ?? 0;
  const loginMs = person.cameAnonymously ? (first.at(-1)?.atMs ?? startMs) + 1000 : startMs - 1000;
  const login: Deed = { type: 'identify', traits: traitsOf(person, loginMs), atMs: loginMs };
  const firstVisit = first.map((deed) => ({ ...deed, anonymous: deed.atMs < loginMs }));
  return [login, ...firstVisit, ...later.flat()];
}

function traitsOf(person: Person, createdMs: number) {
  return {
    name: person.name,
    email: `${person.userId}@example.com`,
    createdAt: new Date(createdMs).toISOString(),
  };
}

function address(deed: Deed, person: Person, suffix: string): SegmentEvent {
  const { atMs, anonymous = false, ...content } = deed;
  const { name: timezone, locale } = timezones[person.language];
  return {
    ...content,
    messageId: `demo-${person.userId}-${suffix}`,
    timestamp: new Date(atMs).toISOString(),
    ...(anonymous ? {} : { userId: person.userId }),
    ...(anonymous || content.type === 'identify' ? { anonymousId: person.anonymousId } : {}),
    context: { locale, timezone },
  };
}
