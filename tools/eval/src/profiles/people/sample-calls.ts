import type { TrackCall } from '../data/track-call.ts';
import { draw } from './draw.ts';

/** The latest calls of one person that count; of whoever has more, the rest says little more. */
const mostCalls = 200;

interface Drawn {
  readonly rank: number;
  calls: TrackCall[];
}

/** Whether somebody joins is decided before their calls are kept, so that memory is bounded by `mostPeople`. */
class PeopleSample {
  readonly #people = new Map<string, Drawn>();
  readonly #mostPeople: number;
  readonly #seed: number;
  #highestRank = 1;

  constructor(mostPeople: number, seed: number) {
    this.#mostPeople = mostPeople;
    this.#seed = seed;
  }

  add(call: TrackCall): void {
    const person = this.#people.get(call.userId) ?? this.#join(call.userId);
    if (!person) return;
    person.calls.push(call);
    if (person.calls.length > 2 * mostCalls) person.calls = latest(person.calls);
  }

  calls(): ReadonlyMap<string, readonly TrackCall[]> {
    this.#shrink();
    return new Map(this.#ranked().map(([id, { calls }]) => [id, latest(calls)]));
  }

  #join(userId: string): Drawn | undefined {
    const rank = draw('sample', this.#seed, userId);
    if (userId === '' || rank > this.#highestRank) return undefined;
    const person: Drawn = { rank, calls: [] };
    this.#people.set(userId, person);
    if (this.#people.size > 2 * this.#mostPeople) this.#shrink();
    return person;
  }

  /** Those of the lowest ranks stay; nobody above them can join any more. */
  #shrink(): void {
    const ranked = this.#ranked();
    for (const [id] of ranked.slice(this.#mostPeople)) this.#people.delete(id);
    const last = ranked.at(this.#mostPeople - 1);
    if (last) this.#highestRank = last[1].rank;
  }

  #ranked(): [string, Drawn][] {
    return [...this.#people].sort(([, a], [, b]) => a.rank - b.rank);
  }
}

const timeOf = ({ timestamp }: TrackCall): number => new Date(timestamp).getTime();

const latest = (calls: readonly TrackCall[]): TrackCall[] =>
  calls.toSorted((a, b) => timeOf(a) - timeOf(b)).slice(-mostCalls);

/**
 * The calls of at most `mostPeople` people, in the order of their times. Who is drawn hangs on seed and id alone, not on
 * the order of the file. Nobody is held whom the sample has no place for.
 */
export async function sampleCalls(
  calls: AsyncIterable<TrackCall>,
  mostPeople: number,
  seed: number,
): Promise<ReadonlyMap<string, readonly TrackCall[]>> {
  const sample = new PeopleSample(mostPeople, seed);
  for await (const call of calls) sample.add(call);
  return sample.calls();
}
