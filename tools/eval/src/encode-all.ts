import type { Encoder, Encoding } from '@facet/encoder';

/** Enough to fill batches of every length. */
const textsOfCall = 1024;

/** Each text once. `onDone` hears how many texts are done, of how many. */
export async function encodeAll(
  encoder: Encoder,
  texts: Iterable<string>,
  onDone: (done: number, all: number) => void = () => undefined,
): Promise<ReadonlyMap<string, Encoding>> {
  const all = [...new Set(texts)];
  const encodings = new Map<string, Encoding>();
  for (let start = 0; start < all.length; start += textsOfCall) {
    const part = all.slice(start, start + textsOfCall);
    const encoded = await encoder.encode(part);
    encoded.forEach((encoding, at) => encodings.set(part[at] ?? '', encoding));
    onDone(encodings.size, all.length);
  }
  return encodings;
}
