import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { Coalitions } from './coalitions.ts';
import type { Shares, SharingPlan } from './sharing-plan.ts';

const seed = 1;

/** An order of the words, and the coalitions on the way: before the first word comes in it, after it, and so on. */
interface Walk {
  readonly order: readonly number[];
  readonly steps: readonly number[];
}

function shuffled(words: number, generator: ReturnType<typeof xoroshiro128plus>): number[] {
  const order = Array.from({ length: words }, (_, word) => word);
  for (let last = words - 1; last > 0; last -= 1) {
    const other = uniformInt(generator, 0, last);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

function walk(order: readonly number[], coalitions: Coalitions): Walk {
  const shown = new Uint8Array(order.length);
  const steps = [coalitions.indexOf(shown)];
  for (const word of order) {
    shown[word] = 1;
    steps.push(coalitions.indexOf(shown));
  }
  return { order, steps };
}

/** What each word adds when it comes in. */
function additions({ order, steps }: Walk, values: readonly number[]): readonly number[] {
  const added = new Array<number>(order.length).fill(0);
  order.forEach((word, at) => {
    added[word] = (values[steps[at + 1] ?? 0] ?? 0) - (values[steps[at] ?? 0] ?? 0);
  });
  return added;
}

/** The mean over the pairs, and how far chance may have moved it. */
function average(pairs: readonly (readonly number[])[], words: number): Shares {
  const count = pairs.length;
  const contributions: number[] = [];
  let greatestVariance = 0;
  for (let word = 0; word < words; word += 1) {
    const seen = pairs.map((pair) => pair[word] ?? 0);
    const mean = seen.reduce((sum, value) => sum + value, 0) / count;
    const squares = seen.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    contributions.push(mean);
    greatestVariance = Math.max(greatestVariance, squares / (count - 1) / count);
  }
  return { contributions, standardError: Math.sqrt(greatestVariance) };
}

/**
 * Shapley values estimated from `pairs` orders of the words, each walked forwards and backwards, which makes what
 * words do in company cancel out. On every walk the additions add up to f(all) − f(none), so their means do too.
 *
 * @param pairs at least 2
 */
export function planSampledShares(words: number, pairs: number): SharingPlan {
  const generator = xoroshiro128plus(seed);
  const coalitions = new Coalitions();
  const walks = Array.from({ length: pairs }, () => {
    const order = shuffled(words, generator);
    return [walk(order, coalitions), walk(order.toReversed(), coalitions)] as const;
  });
  return {
    coalitions: coalitions.list,
    whole: walks[0]?.[0].steps.at(-1) ?? 0,
    shares: (values) => {
      const seen = walks.map(([there, back]) => {
        const others = additions(back, values);
        return additions(there, values).map((added, word) => (added + (others[word] ?? 0)) / 2);
      });
      return average(seen, words);
    },
  };
}
