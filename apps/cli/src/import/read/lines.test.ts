import fc from 'fast-check';
import { splitLines } from './lines.ts';

async function split(chunks: readonly Buffer[]): Promise<(string | null)[]> {
  async function* stream() {
    yield* chunks;
  }
  const lines: (string | null)[] = [];
  for await (const line of splitLines(stream())) lines.push(line);
  return lines;
}

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const edges = [0, ...at.map((n) => n % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
}

test('lines are the same however the bytes arrive', async () => {
  const letters = fc.constantFrom('a', '植', '\u2028', '😀', '"', '\n', '\r\n');
  const texts = fc.array(letters).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.nat()), async (text, at) => {
      const expected = text.split('\n').map((line) => line.replace(/\r$/, ''));
      if (text.endsWith('\n') || text === '') expected.pop();
      expect(await split(cut(Buffer.from(text), at))).toEqual(expected);
    }),
  );
});

test('a line without end is given up, and the next one is read', async () => {
  const endless = Array.from({ length: 40 }, () => Buffer.alloc(65_536, 'x'));
  expect(await split([...endless, Buffer.from('\nnext')])).toEqual([null, 'next']);
});
