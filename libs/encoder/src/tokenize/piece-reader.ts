import type { Tokenizer } from '@huggingface/tokenizers';
import { bertTokenizerSchema, createBertReader } from './bert-reader.ts';

/** Token ids of a text, without the special tokens; it may stop once there are `enough`. */
export type PieceReader = (text: string, enough: number) => readonly number[];

/** Of about 100 bytes each */
const cachedWords = 32_768;
/** In characters; V8 keeps longer parts of a string as views that hold on to the whole text. */
const longestCachedWord = 12;

/** Added tokens that no word boundary of ours runs through. */
const insideWords = /^[^ \u4e00-\u9fff、。，！？；：]*$/;

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

type IsCharacter = (code: number) => boolean;

const isSpace: IsCharacter = (code) => code === 0x20;
const isChinese: IsCharacter = (code) => code >= 0x4e00 && code <= 0x9fff;
const chineseMarks = new Set([...'、。，！？；：'].map((mark) => mark.charCodeAt(0)));
const isChineseMark: IsCharacter = (code) => chineseMarks.has(code);

/** Where the word that begins at `start` ends: what stands alone is one, and what stands between those and spaces. */
function endOfWord(text: string, start: number, standsAlone: IsCharacter): number {
  if (standsAlone(text.charCodeAt(start))) return start + 1;
  for (let end = start + 1; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isSpace(code) || standsAlone(code)) return end;
  }
  return text.length;
}

function* wordsOf(text: string, standsAlone: IsCharacter): Generator<string> {
  for (let start = 0; start < text.length;) {
    const end = endOfWord(text, start, standsAlone);
    yield text.slice(start, end);
    start = end;
    while (isSpace(text.charCodeAt(start))) start += 1;
  }
}

/**
 * How a tokenizer reads texts. Texts repeat their words, and the library takes a microsecond for each piece: where
 * it reads words one by one, as a BERT's does, words it has read before are remembered. A BERT that does not part
 * Chinese characters reads what stands between the marks of a sentence as one word.
 *
 * @param json the tokenizer's `tokenizer.json`
 */
export function createPieceReader(tokenizer: Tokenizer, json: object): PieceReader {
  const bert = bertTokenizerSchema.safeParse(json);
  if (!bert.success) return (text) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const read = createBertReader(tokenizer, bert.data);
  if (!bert.data.added_tokens.every(({ content }) => insideWords.test(content))) return read;
  const words = new WordCache(read);
  const standsAlone = bert.data.normalizer.handle_chinese_chars ? isChinese : isChineseMark;
  return (text, enough) => {
    const pieces: number[] = [];
    for (const word of wordsOf(text, standsAlone)) {
      for (const piece of words.piecesOf(word)) pieces.push(piece);
      if (pieces.length >= enough) break;
    }
    return pieces;
  };
}
