import { describeRate } from './rate.ts';

test('a rate names texts, seconds and texts per second', () => {
  expect(describeRate(1_200, 2_400)).toBe('1,200 texts in 2.4 s (500 texts/s)');
});

test('no time gives no division by zero', () => {
  expect(describeRate(0, 0)).toBe('0 texts in 0 s (0 texts/s)');
});
