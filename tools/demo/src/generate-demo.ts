import { tellHistory } from './history.ts';
import { createPerson } from './person.ts';
import { personas, type Persona } from './personas/index.ts';
import { Random } from './random.ts';
import type { SegmentEvent } from './segment-event.ts';

export interface DemoOptions {
  /** How many people; about 50 events each. Fewer people are the first of more. */
  readonly people?: number;
  /** The end of the year that the events fall into; none is later. */
  readonly endDate: Date;
  readonly seed?: number;
}

/**
 * A year in a made-up shop, person by person, each in order of time. The same arguments give the
 * same events, byte for byte. The first people are one of each persona: `gardener-1`, `gamer-1` …
 */
export function* generateDemo(options: DemoOptions): Generator<SegmentEvent, void> {
  const { people = 2000, endDate, seed = 1 } = options;
  const edition = `${seed}-${endDate.getTime().toString(36)}`;
  const counts = new Map<Persona, number>();
  const streams = Random.streams(seed);
  for (let index = 0; index < people; index++) {
    const random = streams.next().value;
    const persona = personas[index] ?? random.weighted(personas, ({ share }) => share);
    const number = (counts.get(persona) ?? 0) + 1;
    counts.set(persona, number);
    const person = createPerson(persona, number, random);
    yield* tellHistory(person, endDate.getTime(), edition, random);
  }
}
