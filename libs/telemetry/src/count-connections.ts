import type { Metrics } from './create-metrics.ts';

/** Of a pool of `pg` */
export interface ConnectionCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** To be called before metrics are rendered. */
export function countConnections(
  { databaseConnections }: Pick<Metrics, 'databaseConnections'>,
  { totalCount, idleCount, waitingCount }: ConnectionCounts,
): void {
  databaseConnections.set({ state: 'open' }, totalCount);
  databaseConnections.set({ state: 'idle' }, idleCount);
  databaseConnections.set({ state: 'waiting' }, waitingCount);
}
