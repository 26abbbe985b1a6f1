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

/** For each of `ones`, whether the nearest of all `others` is the one in the same place */
function isNearest(
  ones: readonly Float32Array[],
  others: readonly Float32Array[],
): readonly boolean[] {
  return ones.map((one, at) => {
    const near = others.map((other) => cosine(one, other));
    return near.indexOf(Math.max(...near)) === at;
  });
}

function share(found: readonly boolean[]): number {
  return found.length === 0 ? 0 : found.filter(Boolean).length / found.length;
}

export interface TranslationCheck {
  readonly candidates: number;
  readonly englishToChineseFirst: number;
  readonly chineseToEnglishFirst: number;
  /** Of the candidates that no training pair holds, the dictionary's neither */
  readonly untaught: number;
  readonly untaughtEnglishToChineseFirst: number;
  readonly untaughtChineseToEnglishFirst: number;
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
  const toChinese = isNearest(english, chinese);
  const toEnglish = isNearest(chinese, english);
  const untaught = (_: boolean, at: number) => !chosen[at]?.is_taught;
  return {
    candidates: chosen.length,
    englishToChineseFirst: share(toChinese),
    chineseToEnglishFirst: share(toEnglish),
    untaught: chosen.filter((pair) => !pair.is_taught).length,
    untaughtEnglishToChineseFirst: share(toChinese.filter(untaught)),
    untaughtChineseToEnglishFirst: share(toEnglish.filter(untaught)),
  };
}
