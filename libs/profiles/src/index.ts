export type * from './read/types.ts';
export type { BrandAffinity, CurrencySpending, PriceBand, Traits } from './fold/traits/traits.ts';
export { createFoldSettings, type FoldParameters, type FoldSettings } from './fold/settings.ts';
export { findPersonByUserId, loadProfilePage, loadProfilePages } from './read/load-profiles.ts';
export { otherContribution } from './read/evidence-row.ts';
export { listEvents, loadEvent } from './read/list-events.ts';
export { listProfiles } from './read/list-profiles.ts';
export { systemStatus, workerTimeoutSeconds } from './read/system-status.ts';
