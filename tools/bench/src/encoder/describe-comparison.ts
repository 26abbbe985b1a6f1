import type { Report } from '../report/report.ts';
import type { Contenders } from './compare-encoders.ts';
import type { Contender } from './contender.ts';

/** @param medians seconds a pass over all texts */
export function describeComparison(
  { facet, limit, rival, rivalPool }: Contenders,
  medians: ReadonlyMap<Contender, number>,
  texts: number,
  threads: number,
): Report {
  const rate = (contender: Contender): number => texts / (medians.get(contender) ?? NaN);
  const ratio = (contender: Contender): number => rate(facet) / rate(contender);
  return {
    title: `${texts} texts, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    header: ['encoder', 'texts/s', 'facet is … times as fast'],
    rows: [facet, limit, rival, rivalPool].map((one) => [one.name, rate(one), ratio(one)]),
    figures: {
      ratioToLimit: ratio(limit),
      ratioToTransformersJs: ratio(rival),
      ratioToTransformersJsPool: ratio(rivalPool),
      padding: facet.padding(),
      eventLoopDelayP99Ms: facet.eventLoopDelayP99Ms(),
      textsPerSecond: rate(facet),
    },
  };
}
