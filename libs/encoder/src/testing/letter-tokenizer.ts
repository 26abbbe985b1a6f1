const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

const token = (id: string): object => ({ SpecialToken: { id, type_id: 0 } });

/** A BERT tokenizer.json for tests that reads every letter as one token: `n` letters are `n + 2` tokens. */
export function letterTokenizer(): object {
  const words = [...special, ...letters, ...letters.map((letter) => `##${letter}`), '[MASK]'];
  return {
    version: '1.0',
    added_tokens: special.map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [token('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, token('[SEP]')],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 1000,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  };
}
