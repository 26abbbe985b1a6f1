import fc from 'fast-check';
import { guessLanguage } from './guess-language.ts';
import { normaliseText } from './normalise-text.ts';

test.each([
  ['  Garden\t\n Hose  ', 'Garden Hose'],
  ['Ｇａｒｄｅｎ　①', 'Garden 1'],
  ['good<br />bad</b>', 'good bad'],
  ['a < b and c > d', 'a < b and c > d'],
  ['soft\u00adhyphen\u200b', 'soft hyphen'],
  ['👨‍👩‍👧 family', '👨‍👩‍👧 family'],
  ['mail ann@mail.example now', 'mail [EMAIL] now'],
  ['手机１３８１２３４５６７８', '手机[PHONE]'],
])('%j becomes %j', (text, expected) => {
  expect(normaliseText(text)).toBe(expected);
});

test.each(['', '  \n', '<br>', '\u200b'])('nothing is left of %j', (text) => {
  expect(normaliseText(text)).toBeNull();
});

test('a long text is cut between characters, after masking', () => {
  const emojis = normaliseText('x' + '😀'.repeat(2_000)) ?? '';
  expect(emojis).toBe('x' + '😀'.repeat(999));
  const number = `${'x '.repeat(995)}4111111111111111`;
  expect(normaliseText(number)).toBe(`${'x '.repeat(995)}[CARD]`);
});

test('what is normal stays as it is, and is never too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const once = normaliseText(text);
      if (once === null) return;
      expect(once).toBe(once.trim());
      expect(once.length).toBeLessThanOrEqual(2_000);
      expect(normaliseText(once)).toBe(once);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['Garden hose 30 m', 'en'],
  ['花园水管', 'zh'],
  ['iPhone 15 手机壳', 'zh'],
  ['Xiaomi 小 phone case with a long English title', 'en'],
  ['Садовый шланг', null],
  ['ガーデンホース', null],
  ['12345 !?', null],
])('%j is written in %p', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
