import type { Shelf } from './catalogue/shelf.ts';
import type { Person } from './person.ts';
import { phrases } from './phrases/index.ts';
import type { Random } from './random.ts';

/** What this person types to find things of a shelf. */
export function composeSearch(shelf: Shelf, person: Person, random: Random): string {
  const { searches, bargainSearches } = phrases[person.language];
  const bargain = random.chance(person.persona.seeksBargains === true ? 0.7 : 0.05);
  const phrase = random.pick(bargain ? bargainSearches : searches);
  return phrase.replace('{}', random.pick(shelf.searches[person.language]));
}
