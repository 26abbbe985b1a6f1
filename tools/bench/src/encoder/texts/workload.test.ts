import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkload } from './workload.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'facet-bench-'))));
afterAll(() => rm(folder, { recursive: true }));

async function inputOf(lines: readonly string[]): Promise<string> {
  const file = join(folder, 'texts.txt');
  await writeFile(file, lines.join('\n'));
  return file;
}

const different = (count: number) => Array.from({ length: count }, (_, index) => `text ${index}`);

test('an input gives each of its texts once, in order, without empty lines', async () => {
  const lines = different(6_000);
  const file = await inputOf([...lines, '', 'text 7', '  text 8  ']);
  expect(await readWorkload(file)).toEqual(lines);
});

test('a large input is thinned out from its beginning to its end', async () => {
  const texts = await readWorkload(await inputOf(different(40_000)));
  expect(texts).toHaveLength(8_000);
  expect([texts[0], texts[1], texts.at(-1)]).toEqual(['text 0', 'text 5', 'text 39995']);
});

test('too few texts are refused', async () => {
  await expect(readWorkload(await inputOf(different(10)))).rejects.toThrow(/At least 6000/);
});
