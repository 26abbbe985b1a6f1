import { letterTokenizer } from '../testing/index.ts';
import { createTextTokenizer } from './text-tokenizer.ts';

const tokenizer = createTextTokenizer({ tokenizer: letterTokenizer(), maxTokens: 8 });

test('a text gets its special tokens', () => {
  expect([...tokenizer.tokenize('ab')]).toEqual([2, 4, 31, 3]);
});

test('an empty text still has the special tokens', () => {
  expect([...tokenizer.tokenize('')]).toEqual([2, 3]);
});

test('a long text loses its end but keeps [SEP]', () => {
  const ids = [...tokenizer.tokenize('abcdefghijkl')];
  expect(ids).toHaveLength(8);
  expect(ids[0]).toBe(2);
  expect(ids.slice(0, 7)).toEqual([...tokenizer.tokenize('abcdef')].slice(0, 7));
  expect(ids.at(-1)).toBe(3);
});

test('a text of exactly the longest length is not cut', () => {
  expect(tokenizer.tokenize('abcdef')).toHaveLength(8);
});

test('a text of a million characters is as cheap as a long one', () => {
  expect(tokenizer.tokenize('a '.repeat(500_000))).toHaveLength(8);
});

test('the padding id is the one of [PAD]', () => {
  expect(tokenizer.paddingId).toBe(0);
});

test('a tokenizer without special tokens is refused', () => {
  const bare = { ...letterTokenizer(), post_processor: null };
  expect(() => createTextTokenizer({ tokenizer: bare, maxTokens: 8 })).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID' }) as Error,
  );
});

test('a tokenizer of an unknown kind is refused', () => {
  const strange = { ...letterTokenizer(), normalizer: { type: 'Telepathy' } };
  expect(() => createTextTokenizer({ tokenizer: strange, maxTokens: 8 })).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID' }) as Error,
  );
});
