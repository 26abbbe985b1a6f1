import type { Database } from '@facet/database';
import type { Encoder, Encoding } from '../encoding.ts';
import { readEncodings, type UnencodedText } from './read-encodings.ts';
import { writeEncodings } from './write-encodings.ts';

/** Texts in one statement and one call of the encoder. */
const chunkSize = 256;

function* chunksOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += chunkSize) {
    yield ids.slice(start, start + chunkSize);
  }
}

async function encodeMissing(
  encoder: Encoder,
  missing: readonly UnencodedText[],
): Promise<ReadonlyMap<string, Encoding>> {
  const encodings = await encoder.encode(missing.map(({ body }) => body));
  return new Map(
    missing.flatMap(({ id }, index) => {
      const encoding = encodings[index];
      return encoding ? [[id, encoding] as const] : [];
    }),
  );
}

/**
 * The encodings of all these texts: stored ones are read, the others encoded and stored. Unknown ids are absent.
 * Concurrent calls share the encoder's work; a text is stored once per model version whoever comes first.
 *
 * @throws FacetError OVERLOADED when the encoder refuses; what was stored until then stays.
 */
export async function encodeTexts(
  database: Database,
  encoder: Encoder,
  modelVersionId: number,
  textIds: readonly string[],
): Promise<ReadonlyMap<string, Encoding>> {
  const all = new Map<string, Encoding>();
  for (const chunk of chunksOf([...new Set(textIds)])) {
    const { encoded, missing } = await readEncodings(database, modelVersionId, chunk);
    for (const [id, encoding] of encoded) all.set(id, encoding);
    if (missing.length === 0) continue;
    const fresh = await encodeMissing(encoder, missing);
    await writeEncodings(database, modelVersionId, fresh);
    for (const [id, encoding] of fresh) all.set(id, encoding);
  }
  return all;
}

/** The stored encodings of these texts; those that have none are absent. Encodes nothing. */
export async function loadEncodings(
  database: Database,
  modelVersionId: number,
  textIds: readonly string[],
): Promise<ReadonlyMap<string, Encoding>> {
  return (await readEncodings(database, modelVersionId, textIds)).encoded;
}
