import { formatTable } from './table.ts';

test('numbers stand to the right, words to the left, each column as wide as its widest cell', () => {
  const table = formatTable(
    ['what', 'texts/s'],
    [
      ['encoder', 2212.4],
      ['the limit', 0.98765],
    ],
  );
  expect(table).toBe(['what       texts/s', 'encoder      2,212', 'the limit    0.988'].join('\n'));
});
