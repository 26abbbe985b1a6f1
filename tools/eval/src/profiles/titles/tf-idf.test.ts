import { createTfIdf, dotSparse, readTerms } from './tf-idf.ts';

test('words in English, characters and pairs in Chinese', () => {
  expect(readTerms('USB-C cable, 2m')).toEqual(['usb', 'c', 'cable', '2m']);
  expect(readTerms('充电线 fast')).toEqual(['充', '电', '线', '充电', '电线', 'fast']);
});

test('rare words that two titles share bring them nearer than common ones', () => {
  const titles = ['red garden hose', 'blue garden hose', 'red teapot', 'red kettle', 'red lamp'];
  const weigh = createTfIdf(titles);
  const near = (one: string, other: string) => dotSparse(weigh(one), weigh(other));
  expect(near('red garden hose', 'blue garden hose')).toBeGreaterThan(
    near('red garden hose', 'red teapot'),
  );
  expect(near('red lamp', 'red lamp')).toBeCloseTo(1);
});

test('the numbers are those of scikit-learn', () => {
  // TfidfVectorizer(sublinear_tf=True).fit(['a b', 'b c'].map of two-letter words) by hand: idf(b) = 1, idf(a) = 1 + ln 1.5
  const vector = createTfIdf(['aa bb', 'bb cc'])('aa aa bb');
  const aa = (1 + Math.log(2)) * (1 + Math.log(1.5));
  expect(vector.get('aa')).toBeCloseTo(aa / Math.hypot(aa, 1));
  expect(vector.get('bb')).toBeCloseTo(1 / Math.hypot(aa, 1));
});
