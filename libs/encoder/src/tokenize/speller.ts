import type { Tokenizer } from '@huggingface/tokenizers';

/** Some characters of a text (UTF-16 code units), and the token ids that the model reads them as. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly number[];
}

/** Parts a span into one for each of its pieces where these spell it, else leaves it whole. */
export type Speller = (span: Span, part: string) => readonly Span[];

interface Spelling {
  /** As the tokenizer sees it: in lower case and without accents, say */
  readonly normal: string;
  /** For each code unit of that, where the character that it comes from begins in the text */
  readonly starts: readonly number[];
}

/** @param part what stands in the text from `offset` on */
function spellingOf(tokenizer: Tokenizer, part: string, offset: number): Spelling {
  const starts: number[] = [];
  let normal = '';
  let start = offset;
  for (const character of part) {
    const letters = (tokenizer.normalizer?.normalize(character) ?? character).replace(/\s/gu, '');
    normal += letters;
    for (let unit = 0; unit < letters.length; unit += 1) starts.push(start);
    start += character.length;
  }
  return { normal, starts };
}

/** For WordPiece, whose pieces inside a word begin with ##. */
export function createSpeller(tokenizer: Tokenizer): Speller {
  const pieceOf = (id: number): string =>
    (tokenizer.id_to_token(id) ?? '').replace(/^##(?=.)/su, '');
  return (span, part) => {
    const { normal, starts } = spellingOf(tokenizer, part, span.start);
    const pieces = span.ids.map(pieceOf);
    if (pieces.join('') !== normal) return [span];
    let read = 0;
    return pieces.map((piece, index) => {
      const start = index === 0 ? span.start : (starts[read] ?? span.end);
      read += piece.length;
      return { start, end: starts[read] ?? span.end, ids: span.ids.slice(index, index + 1) };
    });
  };
}
