import type { SharingPlan } from './sharing-plan.ts';

/** |S|! (n − |S| − 1)! / n! for a coalition S of `size` among `n` players */
function weightsBySize(n: number): readonly number[] {
  const weights = [1 / n];
  for (let size = 1; size < n; size += 1) {
    weights.push(((weights[size - 1] ?? 0) * size) / (n - size));
  }
  return weights;
}

/** Shapley values from all 2ⁿ coalitions; the coalition of word `i` alone stands at index 2^i. */
export function planExactShares(words: number): SharingPlan {
  const coalitions = Array.from({ length: 2 ** words }, (_, set) =>
    Uint8Array.from({ length: words }, (_, word) => (set >> word) & 1),
  );
  const weights = weightsBySize(words);
  const sizes = coalitions.map((coalition) => coalition.reduce((sum, shown) => sum + shown, 0));
  const share = (values: readonly number[], word: number): number => {
    let sum = 0;
    sizes.forEach((size, set) => {
      if ((set >> word) & 1) return;
      sum += (weights[size] ?? 0) * ((values[set | (1 << word)] ?? 0) - (values[set] ?? 0));
    });
    return sum;
  };
  return {
    coalitions,
    whole: coalitions.length - 1,
    shares: (values) => ({
      contributions: Array.from({ length: words }, (_, word) => share(values, word)),
      standardError: 0,
    }),
  };
}
