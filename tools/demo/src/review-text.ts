import type { Shelf } from './catalogue/shelf.ts';
import type { Person } from './person.ts';
import { phrases } from './phrases/index.ts';
import type { Random } from './random.ts';

export interface Review {
  /** Stars, 1 to 5 */
  readonly rating: number;
  readonly body: string;
}

const stars = [
  { rating: 5, weight: 48 },
  { rating: 4, weight: 22 },
  { rating: 3, weight: 8 },
  { rating: 2, weight: 8 },
  { rating: 1, weight: 14 },
] as const;

/** A review whose tone goes with its stars. */
export function writeReview(shelf: Shelf, person: Person, random: Random): Review {
  const { rating } = random.weighted(stars, ({ weight }) => weight);
  const { joiner, contact } = phrases[person.language];
  const sentences = sentencesFor(rating, shelf, person, random);
  if (random.chance(0.01)) sentences.push(contact.replace('{}', `${person.userId}@example.com`));
  return { rating, body: sentences.join(joiner) };
}

function sentencesFor(rating: number, shelf: Shelf, person: Person, random: Random): string[] {
  const { delighted, content, torn, letDown, afterwards } = phrases[person.language];
  const praise = random.pick(shelf.praise[person.language]);
  const complaint = random.pick(shelf.complaints[person.language]);
  if (rating === 3) return [random.pick(torn), praise, complaint];
  const isGood = rating > 3;
  const opening = random.pick(isGood ? (rating === 5 ? delighted : content) : letDown);
  const ending = random.chance(0.5) ? [random.pick(afterwards[isGood ? 'good' : 'bad'])] : [];
  return [opening, isGood ? praise : complaint, ...ending];
}
