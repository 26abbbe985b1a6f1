import { DeterministicEncoder } from '../testing/index.ts';
import { RecentEncodings } from './recent-encodings.ts';

test('holds no more than its capacity, the newest', async () => {
  const recent = new RecentEncodings(2);
  const [encoding] = await new DeterministicEncoder().encode(['any']);
  if (encoding === undefined) throw new Error('the encoder gave nothing');
  for (const text of ['a', 'b', 'c']) recent.add(text, encoding);
  expect(['a', 'b', 'c'].map((text) => recent.get(text))).toEqual([undefined, encoding, encoding]);
});
