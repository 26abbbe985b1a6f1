export type * from './read/types.ts';
export type { BrandAffinity, CurrencySpending, PriceBand, Traits } from './fold/traits/traits.ts';
export { createFoldSettings, type FoldParameters, type FoldSettings } from './fold/settings.ts';
export { findPersonByUserId, loadProfilePage, loadProfilePages } from './read/load-profiles.ts';
export { otherContribution } from './read/evidence-row.ts';
export { loadItemText, type ActiveModel, type ItemText } from './read/load-item-text.ts';
export { listEvents, loadEvent } from './read/list-events.ts';
export { listProfiles } from './read/list-profiles.ts';
export { waitingBuilds, type WaitingBuilds } from './read/waiting-builds.ts';
export { systemStatus, workerTimeoutSeconds } from './read/system-status.ts';
export {
  createBuildContext,
  type BuildContext,
  type BuildOptions,
  type BuildStep,
  type MeasureBuild,
  type OpenEncoder,
} from './build/build-context.ts';
export { buildProfile, type BuildOrder, type BuildOutcome } from './build/build-profile.ts';
export {
  ensureActiveGeneration,
  type ActiveGeneration,
} from './generation/ensure-active-generation.ts';
export { recordBuildFailure } from './build/record-build-failure.ts';
export { findDirtyPeople, type DirtyPeopleOptions } from './build/find-dirty-people.ts';
export { markAgeingPeople } from './build/mark-ageing-people.ts';
export { adoptGeneration } from './generation/adopt-generation.ts';
export {
  countMatchingPeople,
  findMatchingPeople,
  type MatchingRange,
} from './read/matching-people.ts';
export { findOrCreateGeneration } from './generation/find-or-create-generation.ts';
export { activateGeneration } from './generation/activate-generation.ts';
export {
  listGenerations,
  type GenerationRow,
  type GenerationStatus,
} from './generation/list-generations.ts';
export { orderRemoval, removeNextPiece } from './generation/remove-generation.ts';
export { listModelVersions } from './generation/list-model-versions.ts';
export { readModelDetails, type ModelDetails } from './generation/read-model-details.ts';
export { measureBuilds, type BuildsMeasure, type BuildsQuery } from './read/measure-builds.ts';
