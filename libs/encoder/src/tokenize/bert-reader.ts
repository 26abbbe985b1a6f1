import type { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { WordPieces, wordPieceSchema } from './word-pieces.ts';

const addedTokenSchema = z.object({
  id: z.int(),
  content: z.string().min(1),
  normalized: z.literal(false),
  single_word: z.literal(false),
  lstrip: z.literal(false),
  rstrip: z.literal(false),
});

/** The `tokenizer.json` of a BERT: what stands between added tokens is normalised, parted into words, and these into pieces. */
export const bertTokenizerSchema = z.object({
  added_tokens: z.array(addedTokenSchema),
  normalizer: z.object({
    type: z.literal('BertNormalizer'),
    handle_chinese_chars: z.boolean(),
    lowercase: z.boolean(),
  }),
  pre_tokenizer: z.object({ type: z.literal('BertPreTokenizer') }),
  model: wordPieceSchema,
});

export type BertTokenizer = z.infer<typeof bertTokenizerSchema>;
type ReadText = (text: string) => readonly number[];

/** Chinese characters of two UTF-16 units, as BERT counts them. */
const rareChinese =
  /[\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu;
/** Texts that only lower-casing can change: cleaning, parting and accents pass by most of what people write. */
const plainTexts = { parted: /^[ -~]*$/, whole: /^[ -~\u4e00-\u9fff]*$/ };

/**
 * Normalises as the reference (the Rust library) does. The JavaScript library sees single UTF-16 units, so that it
 * does not part rare Chinese characters, and it lower-cases Σ at the end of a word to ς instead of σ.
 */
function createNormaliser(tokenizer: Tokenizer, json: BertTokenizer): (text: string) => string {
  const { handle_chinese_chars: partsChinese, lowercase } = json.normalizer;
  const plain = partsChinese ? plainTexts.parted : plainTexts.whole;
  return (text) => {
    if (plain.test(text)) return lowercase ? text.toLowerCase() : text;
    const parted = partsChinese ? text.replace(rareChinese, ' $& ') : text;
    return tokenizer.normalizer?.(lowercase ? parted.replaceAll('Σ', 'σ') : parted) ?? parted;
  };
}

/** Matches each added token, the longest first; it has a group, so that `split` keeps what it matched. */
function addedTokenPattern(contents: readonly string[]): RegExp {
  const escaped = [...contents]
    .sort((a, b) => b.length - a.length)
    .map((content) => content.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`(${escaped.join('|') || '(?!)'})`);
}

/** Reads texts as a BERT's tokenizer does, without its special tokens around them. */
export function createBertReader(tokenizer: Tokenizer, json: BertTokenizer): ReadText {
  const pieces = new WordPieces(json.model);
  const normalise = createNormaliser(tokenizer, json);
  const readPlain: ReadText = (text) =>
    (tokenizer.pre_tokenizer?.(normalise(text)) ?? []).flatMap((word) => pieces.idsOf(word));
  const added = new Map(json.added_tokens.map(({ content, id }) => [content, [id]]));
  const pattern = addedTokenPattern([...added.keys()]);
  return (text) => text.split(pattern).flatMap((part) => added.get(part) ?? readPlain(part));
}
