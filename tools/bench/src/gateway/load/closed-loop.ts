import autocannon from 'autocannon';
import type { ClosedLoop, Measured } from './measurement.ts';

/** @throws Error when any request failed: a benchmark of failures says nothing */
export async function runClosedLoop(load: ClosedLoop): Promise<Measured> {
  const { url, requests, connections, seconds } = load;
  let started = 0;
  const result = await autocannon({
    ...{ url, connections, duration: seconds },
    // Each connection begins elsewhere, or all would ask for the same person at the same time.
    setupClient: (client) => client.setRequests(rotated(requests, (started += 7))),
  });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} requests failed`);
  return {
    requestsPerSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
  };
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
