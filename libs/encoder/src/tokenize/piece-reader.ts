import type { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';

/** Token ids of a text, without the special tokens; it may stop once there are `enough`. */
export type PieceReader = (text: string, enough: number) => readonly number[];

/** Of about 100 bytes each */
const cachedWords = 32_768;
/** In characters; V8 keeps longer parts of a string as views that hold on to the whole text. */
const longestCachedWord = 12;

/** The tokenizers that part a text at spaces and Chinese characters before anything else looks at it. */
const readsWordByWord = z.object({
  added_tokens: z.array(z.object({ content: z.string().regex(/^[^ \u4e00-\u9fff]*$/) })),
  normalizer: z.object({
    type: z.literal('BertNormalizer'),
    handle_chinese_chars: z.literal(true),
  }),
  pre_tokenizer: z.object({ type: z.literal('BertPreTokenizer') }),
  model: z.object({ type: z.literal('WordPiece') }),
});

/** The pieces of words read before; forgets all when there are too many, and has the frequent ones back soon. */
class WordCache {
  readonly #read: (word: string) => readonly number[];
  readonly #pieces = new Map<string, readonly number[]>();

  constructor(read: (word: string) => readonly number[]) {
    this.#read = read;
  }

  piecesOf(text: string): readonly number[] {
    const known = this.#pieces.get(text);
    if (known) return known;
    const pieces = this.#read(text);
    if (this.#pieces.size >= cachedWords) this.#pieces.clear();
    if (text.length <= longestCachedWord) this.#pieces.set(text, pieces);
    return pieces;
  }
}

const isSpace = (code: number): boolean => code === 0x20;
const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Where the word that begins at `start` ends: a Chinese character is one, and what stands between those and spaces. */
function endOfWord(text: string, start: number): number {
  if (isChinese(text.charCodeAt(start))) return start + 1;
  for (let end = start + 1; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || isChinese(code)) return end;
  }
  return text.length;
}

function* wordsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = endOfWord(text, start);
    yield text.slice(start, end);
    start = end;
    while (isSpace(text.charCodeAt(start))) start += 1;
  }
}

/**
 * How a tokenizer reads texts. Texts repeat their words, and the library takes a microsecond for each piece: where
 * it reads words one by one, as a BERT's does, words it has read before are remembered.
 *
 * @param json the tokenizer's `tokenizer.json`
 */
export function createPieceReader(tokenizer: Tokenizer, json: object): PieceReader {
  const read = (text: string): readonly number[] =>
    tokenizer.encode(text, { add_special_tokens: false }).ids;
  if (!readsWordByWord.safeParse(json).success) return read;
  const words = new WordCache(read);
  return (text, enough) => {
    const pieces: number[] = [];
    for (const word of wordsOf(text)) {
      for (const piece of words.piecesOf(word)) pieces.push(piece);
      if (pieces.length >= enough) break;
    }
    return pieces;
  };
}
