import { encodeAll } from '../../encode-all.ts';
import type { Encoders } from '../encoders.ts';
import { cosine } from './cosine.ts';

const mostTexts = 320;

export interface PaddingCheck {
  readonly texts: number;
  readonly lowestCosine: number;
  readonly meanCosine: number;
}

/** A text alone against the same text among others, as the platform batches them. */
export async function checkPadding(
  { alone, together }: Encoders,
  texts: readonly string[],
): Promise<PaddingCheck> {
  const step = Math.max(1, Math.floor(texts.length / mostTexts));
  const mixed = texts.filter((_, at) => at % step === 0).slice(0, mostTexts);
  const [single, among] = [await encodeAll(alone, mixed), await encodeAll(together, mixed)];
  const cosines = [...single].map(([text, { embedding }]) =>
    cosine(embedding, among.get(text)?.embedding ?? new Float32Array(embedding.length)),
  );
  return {
    texts: mixed.length,
    lowestCosine: Math.min(...cosines),
    meanCosine: cosines.reduce((sum, value) => sum + value, 0) / cosines.length,
  };
}
