import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelFolder } from '../model/model-folder.ts';
import { modelInvalid } from '../model/model-invalid.ts';

/** Texts are cut to this many characters a token before they are split: no useful token is longer. */
const charactersPerToken = 64;

/** A text as the model reads it. */
export interface TextTokenizer {
  readonly paddingId: number;
  /** Token ids with the special tokens around them, at most `maxTokens`. */
  tokenize(text: string): Int32Array;
}

function load(folder: Pick<ModelFolder, 'tokenizer'>): Tokenizer {
  try {
    return new Tokenizer(folder.tokenizer, {});
  } catch (cause) {
    const problem = "The model's tokenizer.json can't be used.";
    throw modelInvalid(problem, 'Copy the tokenizer.json that belongs to the model.', cause);
  }
}

/** The ids that end every text ([SEP]): what an empty and a filled text have in common at their ends. */
function endingOf(tokenizer: Tokenizer): readonly number[] {
  const empty = tokenizer.encode('').ids;
  const filled = tokenizer.encode('a').ids;
  let length = 0;
  while (length < empty.length && empty.at(-1 - length) === filled.at(-1 - length)) length += 1;
  return empty.slice(empty.length - length);
}

/**
 * The library neither truncates nor pads, so both happen here: a long text loses its end but keeps [SEP],
 * as Hugging Face's own truncation (`longest_first`, right) does; padding is the batch's business.
 */
export function createTextTokenizer(
  folder: Pick<ModelFolder, 'tokenizer' | 'maxTokens'>,
): TextTokenizer {
  const tokenizer = load(folder);
  const ending = endingOf(tokenizer);
  if (ending.length === 0) {
    throw modelInvalid("The model's tokenizer.json adds no [SEP].", 'Use a BERT tokenizer.');
  }
  const cut = (ids: readonly number[]): readonly number[] =>
    ids.length <= folder.maxTokens
      ? ids
      : [...ids.slice(0, folder.maxTokens - ending.length), ...ending];
  return {
    paddingId: tokenizer.token_to_id('[PAD]') ?? 0,
    tokenize(text) {
      const { ids } = tokenizer.encode(text.slice(0, folder.maxTokens * charactersPerToken));
      return Int32Array.from(cut(ids));
    },
  };
}
