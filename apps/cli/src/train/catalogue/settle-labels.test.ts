import fc from 'fast-check';
import type { NamedText } from '../build-training-set.ts';
import { settleLabels } from './settle-labels.ts';

const titles = (label: string, count: number): NamedText[] =>
  Array.from({ length: count }, (_, index) => ({ text: `${label} ${index}`, label }));

function countsOf(rows: readonly NamedText[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { label } of rows) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

test('deep categories are cut, rare ones go up until there are enough', () => {
  const all = [
    ...titles('hg-9-12', 30),
    ...titles('hg-9', 5),
    ...titles('hg-11-7', 4),
    ...titles('hg-3', 6),
    ...titles('el', 3),
    ...titles('el-2-1', 8),
    ...titles('aa-1', 9),
  ];
  const { rows, leftOut } = settleLabels(all, 2);
  expect(countsOf(rows)).toEqual({ 'hg-9': 35, hg: 10, el: 11 });
  expect(leftOut).toBe(9);
  expect(countsOf(settleLabels(all, 3).rows)).toEqual({ 'hg-9-12': 30, hg: 15, el: 11 });
});

test("a shop's own categories stay as they are, and the same title twice is one title", () => {
  const { rows, leftOut } = settleLabels(
    [...titles('Hoses', 10), ...titles('Rakes', 9), ...titles('Rakes', 9)],
    2,
  );
  expect(countsOf(rows)).toEqual({ Hoses: 10 });
  expect(leftOut).toBe(18);
});

test('whatever the catalogue, every title is kept with its category or one above, or counted', () => {
  const key = fc.constantFrom('hg', 'hg-9', 'hg-9-12', 'hg-11-7', 'el', 'el-2', 'el-2-1', 'Own');
  const title = fc.record({ text: fc.string({ maxLength: 3 }), label: key });
  fc.assert(
    fc.property(
      fc.array(title, { maxLength: 200 }),
      fc.integer({ min: 1, max: 4 }),
      (all, depth) => {
        const { rows, leftOut } = settleLabels(all, depth);
        expect(rows.length + leftOut).toBe(all.length);
        for (const { text, label } of rows) {
          expect(label.split('-').length).toBeLessThanOrEqual(depth);
          const from = all.filter((one) => one.text === text).map((one) => one.label);
          expect(from.some((one) => one === label || one.startsWith(`${label}-`))).toBe(true);
        }
      },
    ),
  );
});
