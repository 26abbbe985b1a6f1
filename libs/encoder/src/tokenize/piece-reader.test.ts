import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';
import { letterTokenizer } from '../testing/index.ts';
import { createPieceReader } from './piece-reader.ts';

const piece = fc.oneof(
  fc.constantFrom(
    'a',
    'Bc',
    ' ',
    '  ',
    '\t',
    '\n',
    '\u00a0',
    '\u3000',
    '，',
    '!',
    "'",
    '[SEP]',
    '[',
    ']',
  ),
  fc.constantFrom(
    '中',
    '手机',
    '龥',
    '㐀',
    '\u0301',
    'é',
    'e\u0301',
    'İ',
    '\u200d',
    '\ufe0f',
    '👍🏽',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 120 }),
);
/** Where the library differs from the reference: see bert-reader. */
const misread = /[Σ\u{20000}-\u{2fa1f}]/gu;
const texts = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join('').replace(misread, ''));

test.each([
  ['as it is', {}],
  ['that keeps accents', { strip_accents: false }],
  ['that keeps capitals', { lowercase: false }],
  ['that keeps control characters', { clean_text: false }],
  ['that does not part Chinese characters', { handle_chinese_chars: false }],
])('a BERT tokenizer %s reads a text word by word as it reads it whole', (_, changes) => {
  const base = letterTokenizer() as { normalizer: object };
  const json = { ...base, normalizer: { ...base.normalizer, ...changes } };
  const tokenizer = new Tokenizer(json, {});
  const read = createPieceReader(tokenizer, json);
  fc.assert(
    fc.property(texts, (text) => {
      const { ids } = tokenizer.encode(text, { add_special_tokens: false });
      expect(read(text, Infinity)).toEqual(ids);
    }),
    { numRuns: 500 },
  );
});

test('reading stops once there is enough', () => {
  const json = letterTokenizer();
  const read = createPieceReader(new Tokenizer(json, {}), json);
  expect(read('ab '.repeat(1_000), 3)).toHaveLength(4);
});
