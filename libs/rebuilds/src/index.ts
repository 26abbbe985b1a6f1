export type * from './types.ts';
export { estimateRebuild } from './order/estimate-rebuild.ts';
export { orderRebuild } from './order/order-rebuild.ts';
export {
  cancelRebuild,
  pauseRebuild,
  resumeRebuild,
  retryFailed,
} from './control/control-rebuild.ts';
export { planRanges } from './plan/plan-ranges.ts';
export type { PersonOutcome } from './run/build-person.ts';
export { buildRange, type RangeContext, type RangeOutcome } from './run/build-range.ts';
export { listFailures, type FailuresQuery } from './read/list-failures.ts';
export { listRebuilds, loadRebuild, type RebuildsQuery } from './read/load-rebuilds.ts';
export { rebuildChannel } from './notify-progress.ts';
export { switchGeneration } from './switch-generation.ts';
