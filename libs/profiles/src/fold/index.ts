/** Pure functions from stored events to what a profile says: for whoever computes profiles without a database. */
export { toFoldEvent, type StoredEvent } from '../build/stored-event.ts';
export { createCategoryReader, type CategoryReader } from './categories.ts';
export { createCategoryTree } from './category-tree.ts';
export { describeEmbedding } from './embedding.ts';
export { createFoldSettings, type FoldParameters, type FoldSettings } from './settings.ts';
export { emptyState, foldEvents, type ProfileState } from './state.ts';
