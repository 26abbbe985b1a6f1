import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { DeterministicEncoder } from '@facet/encoder/testing';
import { encodeStream } from './encode-stream.ts';

const noProgress = { update: () => undefined, stop: () => undefined };

interface Line {
  readonly id: string | number;
  readonly embedding: readonly number[];
  readonly categories: readonly { readonly key: string; readonly score: number }[];
  readonly sentiment: { readonly score: number; readonly label: string } | null;
}

async function encodeLines(input: string, encoder = new DeterministicEncoder()) {
  const output = new PassThrough();
  const problems: [number, string][] = [];
  const [written, count] = await Promise.all([
    text(output),
    encodeStream({
      encoder,
      input: Readable.from([Buffer.from(input)]),
      output,
      onBadLine: (line, problem) => problems.push([line, problem]),
      progress: noProgress,
    }),
  ]);
  const lines = written.split('\n').filter((line) => line !== '');
  return { count, problems, lines: lines.map((line) => JSON.parse(line) as Line) };
}

const lineOf = (id: number): string => JSON.stringify({ id, text: `text ${id}` });

test('thousands of texts come out in the order they came in', async () => {
  const ids = Array.from({ length: 3_000 }, (_, id) => id);
  const { count, lines } = await encodeLines(ids.map(lineOf).join('\n'));
  expect(count).toBe(3_000);
  expect(lines.map(({ id }) => id)).toEqual(ids);
});

const labels = ['aa', 'ap', 'bi', 'el', 'hg', 'sg', 'tg'];

async function encodeOne(word: string) {
  const encoder = new DeterministicEncoder({ categoryLabels: labels });
  const [encoding] = await encoder.encode([word]);
  const { lines } = await encodeLines(JSON.stringify({ id: 'a', text: word }), encoder);
  if (encoding === undefined || lines[0] === undefined) throw new Error('nothing was encoded');
  return { encoding, line: lines[0] };
}

test('the embedding is the whole one', async () => {
  const { encoding, line } = await encodeOne('lamp');
  expect(line.embedding).toHaveLength(encoding.embedding.length);
  line.embedding.forEach((value, index) =>
    expect(Math.abs(value - (encoding.embedding[index] ?? 0))).toBeLessThan(6e-9),
  );
});

test('the sentiment is P(positive) - P(negative), with the likeliest label', async () => {
  const { encoding, line } = await encodeOne('lamp');
  const [negative, neutral, positive] = encoding.sentiment as unknown as [number, number, number];
  const best = [negative, neutral, positive].indexOf(Math.max(negative, neutral, positive));
  expect(line.sentiment?.score).toBeCloseTo(positive - negative, 6);
  expect(line.sentiment?.label).toBe(['negative', 'neutral', 'positive'][best]);
});

test('the categories are the five likeliest, the best first', async () => {
  const { encoding, line } = await encodeOne('lamp');
  const probabilities = [...(encoding.categories ?? [])];
  const wished = probabilities.toSorted((a, b) => b - a).slice(0, 5);
  expect(line.categories.map(({ key }) => probabilities[labels.indexOf(key)])).toEqual(wished);
  line.categories.forEach(({ score }, index) => expect(score).toBeCloseTo(wished[index] ?? 0, 6));
});

test('a model without heads gives no categories and no sentiment', async () => {
  const encoder = new DeterministicEncoder({ categoryLabels: [], hasSentiment: false });
  const { lines } = await encodeLines(lineOf(1), encoder);
  expect(lines[0]).toMatchObject({ categories: [], sentiment: null });
});

test('bad lines are told with their numbers and take nothing good with them', async () => {
  const input = [lineOf(1), '{"id":', '', '[]', '{"id":2}', '{"text":"x"}', lineOf(3)].join('\n');
  const { lines, problems } = await encodeLines(input);
  expect(lines.map(({ id }) => id)).toEqual([1, 3]);
  expect(problems.map(([line]) => line)).toEqual([2, 4, 5, 6]);
});

test('no input gives no output', async () => {
  expect(await encodeLines('')).toEqual({ count: 0, lines: [], problems: [] });
});

test('input waits for an output that takes nothing', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      read += 1;
      yield Buffer.from(`${lineOf(read)}\n`);
    }
  }
  const output = new PassThrough();
  const encoding = encodeStream({
    encoder: new DeterministicEncoder(),
    input: endless(),
    output,
    onBadLine: () => undefined,
    progress: noProgress,
  });
  let before = -1;
  while (read !== before) {
    before = read;
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
  }
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(20_000);
  output.destroy();
  await expect(encoding).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
});
