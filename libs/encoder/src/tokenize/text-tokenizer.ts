import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelFolder } from '../model/model-folder.ts';
import { modelInvalid } from '../model/model-invalid.ts';
import { createPieceReader } from './piece-reader.ts';
import { toWords } from './to-words.ts';
import { createWordReader } from './word-reader.ts';
import type { WordedText } from './worded-text.ts';

/** Texts are cut to this many characters a token before they are split: no useful token is longer. */
const charactersPerToken = 64;

/** A text as the model reads it. */
export interface TextTokenizer {
  readonly paddingId: number;
  /** Token ids with the special tokens around them, at most `maxTokens`. */
  tokenize(text: string): Int32Array;
  /** The same ids, and which words they are. @throws FacetError MODEL_INVALID for a tokenizer without [MASK] */
  readWords(text: string): WordedText;
}

function load(folder: Pick<ModelFolder, 'tokenizer'>): Tokenizer {
  try {
    return new Tokenizer(folder.tokenizer, {});
  } catch (cause) {
    const problem = "The model's tokenizer.json can't be used.";
    throw modelInvalid(problem, 'Copy the tokenizer.json that belongs to the model.', cause);
  }
}

interface SpecialTokens {
  /** [CLS] */
  readonly beginning: readonly number[];
  /** [SEP] */
  readonly ending: readonly number[];
}

/** What an empty and a filled text have in common at their ends. */
function specialTokensOf(tokenizer: Tokenizer): SpecialTokens {
  const empty = tokenizer.encode('').ids;
  const filled = tokenizer.encode('a').ids;
  let length = 0;
  while (length < empty.length && empty.at(-1 - length) === filled.at(-1 - length)) length += 1;
  const end = empty.length - length;
  return { beginning: empty.slice(0, end), ending: empty.slice(end) };
}

/**
 * The library neither truncates nor pads, so both happen here: a long text loses its end but keeps [SEP],
 * as Hugging Face's own truncation (`longest_first`, right) does; padding is the batch's business.
 */
export function createTextTokenizer(
  folder: Pick<ModelFolder, 'tokenizer' | 'maxTokens'>,
): TextTokenizer {
  const tokenizer = load(folder);
  const { beginning, ending } = specialTokensOf(tokenizer);
  if (ending.length === 0) {
    throw modelInvalid("The model's tokenizer.json adds no [SEP].", 'Use a BERT tokenizer.');
  }
  const readPieces = createPieceReader(tokenizer, folder.tokenizer);
  const readSpans = createWordReader(tokenizer, readPieces);
  const room = folder.maxTokens - beginning.length - ending.length;
  const longest = folder.maxTokens * charactersPerToken;
  const surround = (pieces: readonly number[]): Int32Array => {
    const ids = new Int32Array(beginning.length + pieces.length + ending.length);
    ids.set(beginning);
    ids.set(pieces, beginning.length);
    ids.set(ending, beginning.length + pieces.length);
    return ids;
  };
  return {
    paddingId: tokenizer.token_to_id('[PAD]') ?? 0,
    tokenize: (text) => surround(readPieces(text.slice(0, longest), room).slice(0, room)),
    readWords(text) {
      const maskId = tokenizer.token_to_id('[MASK]');
      if (maskId === undefined) {
        throw modelInvalid("The model's tokenizer.json has no [MASK].", 'Use a BERT tokenizer.');
      }
      const readable = text.slice(0, longest);
      const pieces = readPieces(readable, room + 1);
      const kept = pieces.slice(0, room);
      return {
        ids: surround(kept),
        words: toWords(readSpans(readable, room), kept, beginning.length),
        isCut: pieces.length > room || text.length > longest,
        maskId,
      };
    },
  };
}
