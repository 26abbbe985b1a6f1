import type { Encoder } from '@facet/encoder';
import { cosine } from './cosine.ts';

const mostTexts = 320;

export interface PaddingCheck {
  readonly texts: number;
  readonly lowestCosine: number;
  readonly meanCosine: number;
}

/** A text alone against the same text among others, as the platform batches them. */
export async function checkPadding(
  encoder: Encoder,
  texts: readonly string[],
): Promise<PaddingCheck> {
  const step = Math.max(1, Math.floor(texts.length / mostTexts));
  const mixed = texts.filter((_, at) => at % step === 0).slice(0, mostTexts);
  const together = await encoder.encode(mixed);
  const cosines: number[] = [];
  for (const [at, text] of mixed.entries()) {
    const [alone] = await encoder.encode([text]);
    const among = together[at];
    if (alone && among) cosines.push(cosine(alone.embedding, among.embedding));
  }
  return {
    texts: mixed.length,
    lowestCosine: Math.min(...cosines),
    meanCosine: cosines.reduce((sum, value) => sum + value, 0) / cosines.length,
  };
}
