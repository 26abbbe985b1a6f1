import type { Platform } from './platform-process.ts';

/** How the gateway is at one moment, by its own metrics. */
export interface Gauges {
  readonly waitingBuilds: number;
  readonly buildAgeSeconds: number;
  /** p99 since the last reading */
  readonly eventLoopDelayMs: number;
  readonly waitingQueries: number;
  readonly rssMb: number;
}

export async function readGauges({ url }: Platform): Promise<Gauges> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string): number => {
    const line = text.split('\n').find((each) => each.startsWith(`${name} `));
    if (line === undefined) throw new Error(`/metrics has no ${name}.`);
    return Number(line.slice(name.length));
  };
  return {
    waitingBuilds: value('facet_dirty_people'),
    buildAgeSeconds: value('facet_oldest_dirty_age_seconds'),
    eventLoopDelayMs: value('nodejs_eventloop_lag_p99_seconds') * 1000,
    waitingQueries: value('facet_database_connections{state="waiting"}'),
    rssMb: value('process_resident_memory_bytes') / 2 ** 20,
  };
}

/** Exact up to a million. */
export async function countEvents({ url, adminKey }: Platform): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify({ query: '{ system { events } }' }),
  });
  const { data } = (await response.json()) as { data: { system: { events: number } } };
  return data.system.events;
}
