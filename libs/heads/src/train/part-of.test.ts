import fc from 'fast-check';
import { partOf } from './part-of.ts';

test('eight, one and one of ten texts', () => {
  const counts = { training: 0, tuning: 0, test: 0 };
  for (let index = 0; index < 10_000; index += 1) counts[partOf(`title ${index}`)] += 1;
  expect(counts.training / 10_000).toBeCloseTo(0.8, 1.5);
  expect(counts.tuning / 10_000).toBeCloseTo(0.1, 1.5);
});

test('case, width and spacing do not take a text to another part', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]+$/), { minLength: 1 }), (words) => {
      const part = partOf(words.join(' '));
      expect(partOf(`  ${words.join('\t  ').toUpperCase()} `)).toBe(part);
    }),
  );
  expect(partOf('ＵＳＢ　cable')).toBe(partOf('usb cable'));
});
