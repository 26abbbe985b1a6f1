import { createHash } from 'node:crypto';

/** What a labelled text is used for: training, choosing when to stop, or measuring. */
export type Part = 'training' | 'tuning' | 'test';

/** Of the texts, in tenths */
const tuningTenths = 1;
const testTenths = 1;

/** Case, width and spacing make no other text. */
const normalise = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * The part that a text belongs to, by a hash of its words: the same for ever, whatever other texts there are, so that
 * no text is in two parts and numbers of different runs can be compared.
 */
export function partOf(text: string): Part {
  const tenth = createHash('sha256').update(normalise(text)).digest().readUInt32BE() % 10;
  if (tenth < testTenths) return 'test';
  return tenth < testTenths + tuningTenths ? 'tuning' : 'training';
}
