import type { Encoder, Encoding } from '@facet/encoder';

export interface Encoded<Item> {
  readonly item: Item;
  readonly encoding: Encoding;
}

/** Enough texts to fill batches of every length, and few enough to hold. */
const chunkSize = 512;
const chunksInFlight = 4;

async function* chunksOf<Item>(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let chunk: Item[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function encodeChunk<Item extends { readonly text: string }>(
  encoder: Encoder,
  chunk: readonly Item[],
): Promise<readonly Encoded<Item>[]> {
  const encodings = await encoder.encode(chunk.map(({ text }) => text));
  return chunk.flatMap((item, index) => {
    const encoding = encodings[index];
    return encoding ? [{ item, encoding }] : [];
  });
}

/**
 * Encodes a stream of any length, chunk by chunk, in its order. A few chunks are in the encoder at a time, so that
 * its batches are full and its sessions busy while the memory stays bounded.
 */
export async function* encodeInOrder<Item extends { readonly text: string }>(
  encoder: Encoder,
  items: AsyncIterable<Item>,
): AsyncGenerator<readonly Encoded<Item>[]> {
  const waiting: Promise<readonly Encoded<Item>[]>[] = [];
  for await (const chunk of chunksOf(items)) {
    const encoded = encodeChunk(encoder, chunk);
    // It is awaited later; until then a failure of it must not count as unhandled.
    encoded.catch(() => undefined);
    waiting.push(encoded);
    if (waiting.length >= chunksInFlight) yield (await waiting.shift()) ?? [];
  }
  for (const encoded of waiting) yield await encoded;
}
