import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isFile, readJson } from './model-files.ts';
import { modelInvalid } from './model-invalid.ts';

const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];

/** What `tokenizer_config.json` may say of a BERT, with the defaults of Hugging Face Transformers. */
const configSchema = z.looseObject({
  do_lower_case: z.boolean().default(true),
  tokenize_chinese_chars: z.boolean().default(true),
  strip_accents: z.boolean().nullable().default(null),
});

async function readTokenizerConfig(folder: string): Promise<z.infer<typeof configSchema>> {
  const path = join(folder, 'tokenizer_config.json');
  const parsed = configSchema.safeParse((await isFile(path)) ? await readJson(path) : {});
  if (parsed.success) return parsed.data;
  throw modelInvalid(
    `${path} is not a BERT's: ${z.prettifyError(parsed.error)}`,
    'Copy the tokenizer_config.json that belongs to the model.',
    parsed.error,
  );
}

/** Pieces by their line; the last line of a file may or may not end. */
async function readVocabulary(path: string): Promise<Readonly<Record<string, number>>> {
  const lines = (await readFile(path, 'utf8')).split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const vocabulary = Object.fromEntries(lines.map((piece, id) => [piece, id]));
  const missing = special.slice(0, 4).find((piece) => vocabulary[piece] === undefined);
  if (missing === undefined) return vocabulary;
  throw modelInvalid(`${path} has no ${missing}.`, 'Use the vocabulary of a BERT.');
}

const token = (id: string): object => ({ SpecialToken: { id, type_id: 0 } });

/** [CLS] before a text and [SEP] after it */
function frame(vocabulary: Readonly<Record<string, number>>): object {
  const tokens = ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [vocabulary[id]], tokens: [id] }]);
  return {
    type: 'TemplateProcessing',
    single: [token('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, token('[SEP]')],
    pair: [],
    special_tokens: Object.fromEntries(tokens) as object,
  };
}

/** The `tokenizer.json` that Hugging Face would make of a BERT's `vocab.txt` and `tokenizer_config.json`. */
export async function readVocabularyFile(folder: string): Promise<object> {
  const config = await readTokenizerConfig(folder);
  const vocab = await readVocabulary(join(folder, 'vocab.txt'));
  const flags = { special: true, single_word: false, lstrip: false, rstrip: false };
  return {
    version: '1.0',
    added_tokens: special
      .filter((content) => vocab[content] !== undefined)
      .map((content) => ({ id: vocab[content], content, normalized: false, ...flags })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: config.tokenize_chinese_chars,
      strip_accents: config.strip_accents,
      lowercase: config.do_lower_case,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: frame(vocab),
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}
