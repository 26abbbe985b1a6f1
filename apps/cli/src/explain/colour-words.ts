import { styleText } from 'node:util';
import type { WordContribution } from '@facet/encoder';

/** Words below this share of the greatest contribution stay as they are. */
const visibleShare = 0.1;
const strongShare = 0.5;

/** The text with what speaks for the label in green and what speaks against it in red, the strongest on a ground. */
export function colourWords(text: string, words: readonly WordContribution[]): string {
  const greatest = Math.max(...words.map(({ contribution }) => Math.abs(contribution)));
  let coloured = '';
  let written = 0;
  for (const { start, end, contribution } of words) {
    coloured +=
      text.slice(written, start) + colour(text.slice(start, end), contribution / greatest);
    written = end;
  }
  return coloured + text.slice(written);
}

function colour(word: string, share: number): string {
  if (!(Math.abs(share) >= visibleShare)) return word;
  const [ground, ink] = share > 0 ? (['bgGreen', 'green'] as const) : (['bgRed', 'red'] as const);
  const format = Math.abs(share) >= strongShare ? ([ground, 'black'] as const) : ([ink] as const);
  // Whoever calls knows whether there are colours.
  return styleText([...format], word, { validateStream: false });
}
