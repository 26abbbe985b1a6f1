import type { Encoder } from '@facet/encoder';
import type { Pair } from '../prepared/example.ts';
import { cosine } from './cosine.ts';

const candidates = 500;

/** Names that stand once on either side, the first ones; of doubles, the last pair stands for all. */
function choosePairs(pairs: readonly Pair[]): readonly Pair[] {
  const byLeft = new Map(pairs.map((pair) => [pair.left, pair]));
  const byRight = new Map([...byLeft.values()].map((pair) => [pair.right, pair]));
  return [...byRight.values()].slice(0, candidates);
}

/** How often the nearest of all `others` is the one in the same place */
function firstShare(ones: readonly Float32Array[], others: readonly Float32Array[]): number {
  const right = ones.filter((one, at) => {
    const near = others.map((other) => cosine(one, other));
    return near.indexOf(Math.max(...near)) === at;
  });
  return right.length / ones.length;
}

export interface TranslationCheck {
  readonly candidates: number;
  readonly englishToChineseFirst: number;
  readonly chineseToEnglishFirst: number;
}

/** Category names held out from training: how often a name's translation is the nearest of 500. */
export async function checkTranslation(
  encoder: Encoder,
  pairs: readonly Pair[],
): Promise<TranslationCheck> {
  const chosen = choosePairs(pairs);
  const embed = async (texts: readonly string[]) =>
    (await encoder.encode(texts)).map(({ embedding }) => embedding);
  const english = await embed(chosen.map(({ left }) => left));
  const chinese = await embed(chosen.map(({ right }) => right));
  return {
    candidates: chosen.length,
    englishToChineseFirst: firstShare(english, chinese),
    chineseToEnglishFirst: firstShare(chinese, english),
  };
}
