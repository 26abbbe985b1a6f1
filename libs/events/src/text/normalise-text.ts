import { maskPersonalData } from '@facet/privacy';
import { eventLimits } from '../limits.ts';

/** Reviews come with line breaks as tags. */
const tag = /<\/?[a-z][^<>]{0,200}>/gi;
/** White space, control characters and what takes no room (a joiner stays: it holds emojis together). */
const blank = /[\s\p{Cc}\u00ad\u200b\u2060\ufeff]+/gu;

/**
 * A text as it is stored and encoded: NFKC, without tags, white space collapsed, personal data masked, at most
 * 2,000 characters. Null where nothing is left. It is masked before it is cut: half a card number must not stay.
 */
export function normaliseText(text: string): string | null {
  const plain = text.normalize('NFKC').replace(tag, ' ').replace(blank, ' ').trim();
  const body = cut(maskPersonalData(plain), eventLimits.textCharacters).trim();
  return body === '' ? null : body;
}

/** At most `characters` UTF-16 units, without half a surrogate pair at the end. */
export function cut(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const end = /[\ud800-\udbff]/.test(text[characters - 1] ?? '') ? characters - 1 : characters;
  return text.slice(0, end);
}
