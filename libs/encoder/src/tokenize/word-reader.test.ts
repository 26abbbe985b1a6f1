import fc from 'fast-check';
import { letterTokenizer } from '../testing/index.ts';
import { createTextTokenizer } from './text-tokenizer.ts';

interface TokenizerJson {
  readonly normalizer: object;
  readonly model: { readonly vocab: Readonly<Record<string, number>> };
}

const letters = letterTokenizer() as TokenizerJson;
const { vocab } = letters.model;
const withPieces = (...pieces: readonly string[]): TokenizerJson['model']['vocab'] => ({
  ...vocab,
  ...Object.fromEntries(pieces.map((piece, at) => [piece, Object.keys(vocab).length + at])),
});

/** Chinese characters are words of their own, as in Google's models. */
const byCharacter = {
  ...letters,
  model: { ...letters.model, vocab: withPieces('很', '好', '。', '!', "'", '-', '5', '##5') },
};
/** Chinese words are pieces, and no piece is marked as inside a word. */
const byWord = {
  ...letters,
  normalizer: { ...letters.normalizer, handle_chinese_chars: false },
  model: {
    ...letters.model,
    continuing_subword_prefix: '',
    vocab: withPieces('手机', '很好', '好', 't恤', '。', '!', "'"),
  },
};

function wordsOf(tokenizer: object, text: string): readonly string[] {
  const { words } = createTextTokenizer({ tokenizer, maxTokens: 64 }).readWords(text);
  return words.map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['so good!!!', ['so', 'good', '!!!']],
  ["I don't like e-mails - no", ['I', "don't", 'like', 'e-mails', '-', 'no']],
  ['很好。Very好', ['很', '好', '。', 'Very', '好']],
  ['Cre\u0300me Café', ['Cre\u0300me', 'Café']],
  ['55 a55', ['55', 'a55']],
  ['ok😀 好😀好', ['ok😀', '好', '😀', '好']],
  ['[SEP] a', ['[SEP]', 'a']],
  [' \u0000 ', []],
])('by characters: %j', (text, words) => {
  expect(wordsOf(byCharacter, text)).toEqual(words);
});

test.each([
  ['手机很好。', ['手机', '很好', '。']],
  ['手机T恤 ab好', ['手机', 'T恤', 'ab', '好']],
  ["手机don't好", ['手机', "don't", '好']],
  ['好!!手机壳!', ['好', '!!', '手机壳', '!']],
])('by pieces: %j', (text, words) => {
  expect(wordsOf(byWord, text)).toEqual(words);
});

const unit = fc.oneof(
  fc.constantFrom('a', 'B', ' ', '很', '好', '手机', '。', '!', "'", '-', '5', '\u0301', '\u200d'),
  fc.constantFrom('é', 'İ', 'ΑΣ', '👍🏽', '\u3000', '[MASK]', '##', 'don’t', '\ud800'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const texts = fc.array(unit, { maxLength: 80 }).map((units) => units.join(''));

test.each([
  ['by characters', byCharacter],
  ['by words', byWord],
])('%s, words hold every token that the model reads, and stand in order', (_, json) => {
  const tokenizer = createTextTokenizer({ tokenizer: json, maxTokens: 32 });
  fc.assert(
    fc.property(texts, (text) => {
      const { ids, words, isCut } = tokenizer.readWords(text);
      expect(ids).toEqual(tokenizer.tokenize(text));
      expect(isCut && ids.length < 32).toBe(false);
      let [token, offset] = [1, 0];
      for (const { start, end, firstToken, tokenCount } of words) {
        expect(firstToken).toBe(token);
        expect(start).toBeGreaterThanOrEqual(offset);
        expect(end).toBeGreaterThan(start);
        [token, offset] = [firstToken + tokenCount, end];
      }
      expect(token).toBe(ids.length - 1);
      expect(offset).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

test('what is longer than the model reads is cut, as in encoding', () => {
  const tokenizer = createTextTokenizer({ tokenizer: letters, maxTokens: 8 });
  expect(tokenizer.readWords('abcd ef')).toMatchObject({ isCut: false, words: { length: 2 } });
  const cut = tokenizer.readWords('abcd efg h');
  expect(cut).toMatchObject({ isCut: true, words: { length: 2 } });
  expect(cut.words[1]).toEqual({ start: 5, end: 8, firstToken: 5, tokenCount: 2 });
});

test('a tokenizer without [MASK] is refused', () => {
  const rest = Object.fromEntries(Object.entries(vocab).filter(([word]) => word !== '[MASK]'));
  const bare = { ...letters, model: { ...letters.model, vocab: rest } };
  const tokenizer = createTextTokenizer({ tokenizer: bare, maxTokens: 8 });
  expect(() => tokenizer.readWords('a')).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID' }) as Error,
  );
});
