import { draw } from '../people/draw.ts';
import { titlesOf, type Person } from '../people/person.ts';

export const candidateCount = 100;

/** One person whose next title is to be found among others. */
export interface TitleCase {
  readonly person: Person;
  /** Titles of the history, the latest last */
  readonly history: readonly string[];
  /** The true one first, then 99 that the person did not meet */
  readonly candidates: readonly string[];
}

export interface TitleTask {
  readonly cases: readonly TitleCase[];
  /** Each title of the shop once */
  readonly titles: readonly string[];
  /** How often each stands in the histories */
  readonly popularity: ReadonlyMap<string, number>;
}

const titlesIn = (events: Person['history']): readonly string[] => events.flatMap(titlesOf);

/** 99 of the others, drawn by the person's id. */
function drawOthers(titles: readonly string[], met: ReadonlySet<string>, person: Person): string[] {
  const others = new Set<string>();
  for (let at = 0; others.size < candidateCount - 1 && at < candidateCount * 20; at += 1) {
    const title = titles[Math.floor(draw('title', person.id, at) * titles.length)];
    if (title !== undefined && !met.has(title)) others.add(title);
  }
  return [...others];
}

function toCase(person: Person, titles: readonly string[]): TitleCase | null {
  const history = titlesIn(person.history);
  const later = titlesIn(person.later);
  const known = new Set(history);
  const next = later.find((title) => !known.has(title));
  if (next === undefined || history.length === 0) return null;
  const others = drawOthers(titles, new Set([...history, ...later]), person);
  if (others.length < candidateCount - 1) return null;
  return { person, history, candidates: [next, ...others] };
}

/** People who next met a title that was new to them. A shop with too few titles has no cases. */
export function titleTask(people: readonly Person[]): TitleTask {
  const histories = people.flatMap(({ history }) => titlesIn(history));
  const later = people.flatMap((person) => titlesIn(person.later));
  const titles = [...new Set([...histories, ...later])].sort();
  const popularity = new Map<string, number>();
  for (const title of histories) popularity.set(title, (popularity.get(title) ?? 0) + 1);
  const cases = people.flatMap((person) => toCase(person, titles) ?? []);
  return { cases, titles, popularity };
}
