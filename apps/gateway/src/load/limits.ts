import { getHeapStatistics } from 'node:v8';
import type { GatewaySettings } from '../environment.ts';

/** What the gateway takes before it refuses; each is the first value that is too much. */
export interface LoadLimits {
  readonly waitingBuilds: number;
  readonly buildAgeSeconds: number;
  /** Mean over a second */
  readonly eventLoopDelayMs: number;
  /** Queries that wait for a connection to the database */
  readonly waitingQueries: number;
  /** JavaScript heap and buffers */
  readonly memoryMb: number;
}

/** Beyond it V8 collects garbage all the time, and at the end of its heap it ends the process. */
const heapShare = 0.7;

export function loadLimits(settings: GatewaySettings): LoadLimits {
  const heapMb = (getHeapStatistics().heap_size_limit * heapShare) / 2 ** 20;
  return {
    waitingBuilds: settings.MAX_WAITING_BUILDS,
    buildAgeSeconds: settings.MAX_BUILD_AGE_SECONDS,
    eventLoopDelayMs: settings.MAX_EVENT_LOOP_DELAY_MS,
    waitingQueries: settings.MAX_WAITING_QUERIES,
    memoryMb: settings.MAX_MEMORY_MB ?? heapMb,
  };
}
