import { median } from '../report/median.ts';
import type { Contender } from './contender.ts';
import type { Measured } from './load/measurement.ts';
import type { Bench } from './open-bench.ts';

const connectionCounts = [1, 16, 64] as const;
const rounds = 3;
const secondsEach = 2;
const warmUpSeconds = 4;
const openLoop = { kind: 'open', perSecond: 200, seconds: 10 } as const;

/** Medians of the rounds */
export interface AtConnections extends Record<'facet' | 'bare' | 'postgraphile', Measured> {
  readonly connections: number;
}

export interface Measurements {
  readonly closed: readonly AtConnections[];
  /** Of the gateway, at 200 requests a second */
  readonly open: Measured;
}

export async function measureContenders(bench: Bench): Promise<Measurements> {
  const { facet, bare, postgraphile, load, userIds } = bench;
  for (const contender of [facet, bare, postgraphile]) {
    await measure(bench, contender, 16, warmUpSeconds);
  }
  const closed: AtConnections[] = [];
  for (const connections of connectionCounts) closed.push(await measureRounds(bench, connections));
  const requests = userIds.map(facet.requestPage);
  const open = await load.measure({ ...openLoop, url: facet.url, requests });
  return { closed, open };
}

/** Contenders take turns within a round, so that what else the machine does meets all of them. */
async function measureRounds(bench: Bench, connections: number): Promise<AtConnections> {
  const [facet, bare, postgraphile]: [Measured[], Measured[], Measured[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    facet.push(await measure(bench, bench.facet, connections));
    bare.push(await measure(bench, bench.bare, connections));
    postgraphile.push(await measure(bench, bench.postgraphile, connections));
  }
  return {
    connections,
    ...{ facet: medians(facet), bare: medians(bare), postgraphile: medians(postgraphile) },
  };
}

function measure(
  { load, userIds }: Bench,
  { url, requestPage }: Contender,
  connections: number,
  seconds = secondsEach,
): Promise<Measured> {
  const requests = userIds.map(requestPage);
  return load.measure({ kind: 'closed', url, requests, connections, seconds });
}

function medians(all: readonly Measured[]): Measured {
  return {
    requestsPerSecond: median(all.map((one) => one.requestsPerSecond)),
    p99Ms: median(all.map((one) => one.p99Ms)),
  };
}
