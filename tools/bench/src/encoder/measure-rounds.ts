import { median } from '../report/median.ts';
import type { Contender } from './contender.ts';

const minRounds = 3;

/**
 * Seconds a pass, the median, by contender. They take turns, a pass each, so that what else goes on on the machine
 * hits all alike. A pass before does not count: it warms up.
 */
export async function measureRounds(
  contenders: readonly Contender[],
  seconds: number,
): Promise<ReadonlyMap<Contender, number>> {
  const passes = new Map(contenders.map((contender) => [contender, [] as number[]]));
  for (const contender of contenders) await contender.pass();
  const spent = (): number => Math.max(...[...passes.values()].map((all) => sum(all)));
  for (let round = 0; round < minRounds || spent() < seconds; round += 1) {
    for (const [contender, all] of passes) all.push(await contender.pass());
  }
  return new Map([...passes].map(([contender, all]) => [contender, median(all)]));
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
