import { letterTokenizer } from '../testing/index.ts';
import { createTextTokenizer } from './text-tokenizer.ts';

interface Json {
  readonly normalizer: object;
  readonly model: { readonly vocab: Readonly<Record<string, number>> };
}

const letters = letterTokenizer() as Json;

function vocabularyOf(words: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(words.map((word, id) => [word, id]));
}

/** As BERT was published: Chinese characters are words, and pieces inside a word carry `##`. */
const parted = {
  ...letters,
  model: {
    ...letters.model,
    max_input_chars_per_word: 20,
    vocab: vocabularyOf([
      ...Object.keys(letters.model.vocab).filter((word) => word !== '[MASK]'),
      ...['garden', 'σ', '##σ', 'ς', '##ς', 'א', '##ל', '👍', '中', '很', '好', '手机', '手'],
      ...['𠮷', '!', '，', '[', ']'],
    ]),
  },
};

/** As ours is trained: a Chinese sentence is one word, and pieces inside a word carry nothing. */
const whole = {
  ...letters,
  normalizer: { ...letters.normalizer, handle_chinese_chars: false },
  model: {
    ...letters.model,
    continuing_subword_prefix: '',
    max_input_chars_per_word: 20,
    vocab: vocabularyOf([
      ...['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...'abcdefghijklmnopqrstuvwxyz'],
      ...['garden', '充电', '充电线', '很', '好', '很好', '用', '手机', '手', '机', '壳', '软'],
      ...['软壳', 'σ', 'ς', 'é', '，', '!', '𠮷', '👍'],
    ]),
  },
};

const idsOf = (tokenizer: object, text: string): readonly number[] => [
  ...createTextTokenizer({ tokenizer, maxTokens: 64 }).tokenize(text).slice(1, -1),
];

// What Hugging Face's own library (Python, tokenizers 0.23.2) makes of the same tokenizers.
test.each([
  ['', [], []],
  ['  \t\n', [], []],
  ['garden', [56], [30]],
  ['a garden手机b', [4, 56, 68, 1, 5], [4, 30, 37, 5]],
  ['手机壳很好用', [68, 1, 1, 65, 66, 1], [37, 40, 35, 36]],
  ['手机 软壳，软', [68, 1, 1, 1, 71, 1], [37, 42, 46, 41]],
  ['usb充电线，很好!', [24, 48, 31, 1, 1, 1, 71, 65, 66, 70], [24, 22, 5, 32, 46, 35, 47]],
  ['很好'.repeat(3), [65, 66, 65, 66, 65, 66], [35, 35, 35]],
  ['好𠮷好', [66, 69, 66], [34, 48, 34]],
  ['手\u3000机\u00a0好', [68, 1, 66], [38, 39, 34]],
  ['很\u2028好', [65, 66], [33, 34]],
  ['AΣ', [4, 58], [4, 43]],
  ['CAFÉ café', [6, 30, 35, 34, 6, 30, 35, 34], [6, 4, 9, 8, 6, 4, 9, 8]],
  ['👍好👍🏽', [63, 66, 1], [1]],
  ['אל שלום', [61, 62, 1], [1, 1]],
  ['a\0b\u200bc\u00add\ufeffe', [4, 31, 32, 33, 34], [4, 5, 6, 7, 8]],
  ['[SEP]手机[CLS]', [3, 68, 1, 2], [3, 37, 2]],
  ['ab[sep]!！', [4, 31, 72, 22, 34, 45, 73, 70, 1], [4, 5, 1, 22, 8, 19, 1, 47, 1]],
])('%j is split as the reference splits it', (text, partedIds, wholeIds) => {
  expect(idsOf(parted, text)).toEqual(partedIds);
  expect(idsOf(whole, text)).toEqual(wholeIds);
});

test('a word longer than the model takes is unknown, counted in characters', () => {
  const x = 27;
  expect(idsOf(whole, `${'x'.repeat(20)} ${'x'.repeat(21)}`)).toEqual([...Array(20).fill(x), 1]);
  expect(idsOf(whole, '𠮷'.repeat(20))).toHaveLength(20);
  expect(idsOf(whole, '很好'.repeat(11))).toEqual([1]);
});

test('a file of the time before models named their type is read alike', () => {
  const untyped = { ...parted, model: { ...parted.model, type: undefined } };
  expect(idsOf(untyped, '好𠮷好')).toEqual([66, 69, 66]);
});
