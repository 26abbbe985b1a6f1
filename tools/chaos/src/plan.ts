import { Random } from '@facet/demo';
import type { FaultName } from './faults/index.ts';

export interface PlannedFault {
  readonly name: FaultName;
  /** Quiet before it, ms */
  readonly pauseMs: number;
  /** For what the fault itself decides by chance */
  readonly random: Random;
}

const pauseMs = { least: 500, most: 4_000 } as const;

/** Endless: each of the faults in some order, then each again in another. The same seed plans the same. */
export function* planFaults(
  seed: number,
  names: readonly FaultName[],
): Generator<PlannedFault, never> {
  const streams = Random.streams(seed);
  const random = streams.next().value;
  for (;;) {
    for (const name of shuffle(names, random)) {
      const pause = random.integer(pauseMs.least, pauseMs.most);
      yield { name, pauseMs: pause, random: streams.next().value };
    }
  }
}

function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.integer(0, left.length - 1), 1));
}
