import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelFolder, writeHeadsFolder, type Encoder, type NewHeads } from '@facet/encoder';
import { applyHead, type LinearHead } from '@facet/heads';
import { createOnnxEncoder } from './index.ts';
import { greatestDifference } from './testing/cosine.ts';
import { tinyHeads, tinyPlain } from './testing/tiny-models.ts';

let place: string;
beforeAll(async () => (place = await mkdtemp(join(tmpdir(), 'facet-trained-'))));
afterAll(() => rm(place, { recursive: true }));

const opened: Encoder[] = [];
afterEach(() => Promise.all(opened.splice(0).map((encoder) => encoder.close())));

async function open(modelDir: string): Promise<Encoder> {
  const encoder = await createOnnxEncoder({ modelDir, device: 'cpu', threads: 1 });
  opened.push(encoder);
  return encoder;
}

async function write(name: string, base: string, heads: Partial<NewHeads>): Promise<string> {
  const directory = join(place, name);
  const folder = await readModelFolder(base);
  await writeHeadsFolder(directory, { base: folder, name, notes: {}, ...heads });
  return directory;
}

/** Tells some texts from others; which ones does not matter here. */
const head = (labels: number): LinearHead => ({
  weight: Float32Array.from({ length: labels * 32 }, (_, at) => 3 * Math.sin(at)),
  bias: Float32Array.from({ length: labels }, (_, label) => label / 10),
});

const texts = ['garden hose', '手机很好', 'a book about gardens', ''];

test('heads on a plain BERT say what they say of its embedding', async () => {
  const category = { labels: ['Hoses', 'Phones', 'Books', 'Rakes'], head: head(4) };
  const directory = await write('plain', tinyPlain, { category, sentiment: head(3) });
  const [encoder, base] = [await open(directory), await open(tinyPlain)];
  const [encodings, plain] = [await encoder.encode(texts), await base.encode(texts)];
  encodings.forEach(({ embedding, categories, sentiment }, at) => {
    expect(greatestDifference(embedding, plain[at]?.embedding ?? [])).toBeLessThan(1e-6);
    const wished = applyHead(category.head, embedding, 1);
    expect(greatestDifference(categories ?? [], wished)).toBeLessThan(1e-6);
    expect(greatestDifference(sentiment ?? [], applyHead(head(3), embedding, 1))).toBeLessThan(
      1e-6,
    );
  });
});

test("a head takes the place of the graph's own, and the others stay", async () => {
  const category = { labels: ['Hoses', 'Rakes'], head: head(2) };
  const directory = await write('heads', tinyHeads, { category });
  const [encoder, base] = [await open(directory), await open(tinyHeads)];
  expect(encoder.model.categoryLabels).toEqual(['Hoses', 'Rakes']);
  const [encodings, before] = [await encoder.encode(texts), await base.encode(texts)];
  encodings.forEach(({ categories, sentiment }, at) => {
    expect(categories).toHaveLength(2);
    expect(greatestDifference(sentiment ?? [], before[at]?.sentiment ?? [])).toBeLessThan(1e-6);
  });
});
