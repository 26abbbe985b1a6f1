export type { CheckedEvent } from './event.ts';
export {
  listCatalogueTitles,
  type CataloguePage,
  type CatalogueQuery,
  type CatalogueTitle,
} from './catalogue/list-catalogue-titles.ts';
export { ingestBatch } from './ingest-batch.ts';
export { eventLimits } from './limits.ts';
export { isKnownCategory } from './mapping/is-known-category.ts';
export {
  listCategoryMappings,
  type CategoryMappingPage,
  type CategoryMappingQuery,
} from './mapping/list-category-mappings.ts';
export type { CategoryMapping } from './mapping/mapping.ts';
export { setCategoryMapping, type MappingChange } from './mapping/set-category-mapping.ts';
export {
  readableName,
  suggestCategoryMappings,
  type CategorySuggestion,
  type SuggestCategories,
  type SuggestionOutcome,
  type SuggestOptions,
} from './mapping/suggest-category-mappings.ts';
export {
  rejectionCodes,
  type IngestResult,
  type RejectedEvent,
  type RejectionCode,
} from './result.ts';
export { checkBatch, type CheckedBatch } from './wire/check-batch.ts';
export { callTypes, readBatch, readCall, type CallType, type WireBatch } from './wire/batch.ts';
export {
  BatchWriter,
  type IngestOptions,
  type IngestStep,
  type MeasureIngest,
} from './writer/batch-writer.ts';
